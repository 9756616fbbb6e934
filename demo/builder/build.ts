import { FRAME_ATTRIBUTES } from '../../src/adapters/frame/parameters.js';
import { THEMES } from '../themes/tokens.generated.js';
import { isRtl, LANGUAGES, OPTIONS, type Form, FORMS, type Option } from './options.js';

/** What was chosen: attributes, and how the quiz is put into the page. Empty is not set. */
export interface Chosen {
  readonly attributes: ReadonlyMap<string, string>;
  readonly form: Form;
  readonly lang: string;
  readonly theme: string;
  /** The folder in which the scripts lie; ends with a slash. */
  readonly files: string;
}

export const FILES = 'https://cdn.example/learning-quiz/';

/** Whether an option can have a value. */
export function takes({ choices, number }: Option, value: string): boolean {
  if (choices) return choices.some(([name]) => name === value);
  if (!number) return true;
  const { least, most = Infinity } = number;
  return value.trim() !== '' && Number(value) >= least && Number(value) <= most;
}

/** A folder's address, with its slash. */
export const folderOf = (address: string): string => (address.trim() || FILES).replace(/\/*$/, '/');

/** Reads a page's address; what it doesn't know is left out, and so is what can't stand there. */
export function readAddress(search: string, bank: string): Chosen {
  const query = new URLSearchParams(search);
  const attributes = new Map<string, string>();
  for (const option of OPTIONS) {
    const value = query.get(option.attribute);
    if (value && takes(option, value)) attributes.set(option.attribute, value);
  }
  if (!attributes.has('src')) attributes.set('src', bank);
  const form = FORMS.find(([name]) => name === query.get('as'))?.[0] ?? 'script';
  return {
    attributes,
    form,
    lang: LANGUAGES.find(([tag]) => tag === query.get('lang'))?.[0] ?? '',
    theme: THEMES.find((name) => name === query.get('theme')) ?? '',
    files: folderOf(query.get('files') ?? ''),
  };
}

/** The address that leads back to what was chosen. */
export function writeAddress({ attributes, form, lang, theme, files }: Chosen, bank: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of attributes) if (name !== 'src' || value !== bank) query.set(name, value);
  if (form !== 'script') query.set('as', form);
  if (lang) query.set('lang', lang);
  if (theme) query.set('theme', theme);
  if (files !== FILES) query.set('files', files);
  return String(query);
}

/** What is set, in the order of the options; what is half typed, or can't stand there, is not. */
const given = (attributes: Chosen['attributes']): [string, string][] =>
  OPTIONS.flatMap((option): [string, string][] => {
    const value = attributes.get(option.attribute);
    return value && takes(option, value) ? [[option.attribute, value]] : [];
  });

/** The same, of what belongs to the page around it nothing. */
const givenApart = (attributes: Chosen['attributes']): [string, string][] =>
  given(attributes).filter(([name]) => (FRAME_ATTRIBUTES as readonly string[]).includes(name));

/** The attributes of the element, in the order in which they are written: language and direction too. */
export function attributesOf({ attributes, lang }: Chosen): [string, string][] {
  return [
    ...given(attributes),
    ...(lang ? [['lang', lang] as [string, string]] : []),
    ...(isRtl(lang) ? [['dir', 'rtl'] as [string, string]] : []),
  ];
}

/** The parameters of `frame.html`: those of the element, with `bank` for `src`; the article is the page's around it. */
export function frameQuery({ attributes, lang, theme }: Chosen): string {
  const query = new URLSearchParams({ bank: attributes.get('src') ?? '' });
  for (const [name, value] of givenApart(attributes)) query.set(name, value);
  if (lang) query.set('lang', lang);
  if (theme) query.set('theme', theme);
  return String(query);
}

/** Text as an attribute between double quotes takes it. */
export const quoted = (value: string): string => `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/** Text as a shell takes it, of one word where it is one. */
export const shell = (text: string): string =>
  /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** What is to be pasted. */
export function codeOf(chosen: Chosen): string {
  const { form, attributes, theme, files } = chosen;
  if (form === 'frame') {
    const article = attributes.get('article');
    return [
      `<script src=${quoted(`${files}frame.js`)} defer></script>`,
      '<iframe',
      '  title="Questions"',
      `  src=${quoted(`${files}frame.html?${frameQuery(chosen)}`)}`,
      '  width="100%"',
      '  height="700"',
      `  ${article ? `data-quiz-article=${quoted(article)}` : 'data-quiz'}`,
      '></iframe>',
    ].join('\n');
  }
  if (form === 'file') {
    const sets = givenApart(attributes).map(([name, value]) => `--set ${shell(`${name}=${value}`)}`);
    return ['npx learning-quiz pack bank.yaml --as html --out quiz.html', ...sets].join(' \\\n  ');
  }
  const own = attributesOf(chosen).map(([name, value]) => `${name}=${quoted(value)}`);
  const tag =
    own.length > 2
      ? `<learning-quiz\n  ${own.join('\n  ')}\n></learning-quiz>`
      : `<learning-quiz ${own.join(' ')}></learning-quiz>`;
  return [
    ...(theme ? [`<link rel="stylesheet" href=${quoted(`${files}themes/${theme}.css`)} />`] : []),
    `<script type="module" src=${quoted(`${files}learning-quiz.js`)}></script>`,
    tag,
  ].join('\n');
}
