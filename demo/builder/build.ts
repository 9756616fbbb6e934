import { isRtl, OPTIONS, type Form, FORMS } from './options.js';

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

/** Reads a page's address; what it doesn't know is left out. */
export function readAddress(search: string, bank: string): Chosen {
  const query = new URLSearchParams(search);
  const attributes = new Map<string, string>();
  for (const { attribute } of OPTIONS) {
    const value = query.get(attribute);
    if (value) attributes.set(attribute, value);
  }
  if (!attributes.has('src')) attributes.set('src', bank);
  const form = FORMS.find(([name]) => name === query.get('as'))?.[0] ?? 'script';
  return {
    attributes,
    form,
    lang: query.get('lang') ?? '',
    theme: query.get('theme') ?? '',
    files: query.get('files') || FILES,
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

/** The attributes of the element, in the order in which they are written: language and direction too. */
export function attributesOf({ attributes, lang }: Chosen): [string, string][] {
  const own = OPTIONS.flatMap(({ attribute }): [string, string][] => {
    const value = attributes.get(attribute);
    return value ? [[attribute, value]] : [];
  });
  return [
    ...own,
    ...(lang ? [['lang', lang] as [string, string]] : []),
    ...(isRtl(lang) ? [['dir', 'rtl'] as [string, string]] : []),
  ];
}

/** The parameters of `frame.html`: those of the element, with `bank` for `src`; the article is the page's around it. */
export function frameQuery({ attributes, lang }: Chosen): string {
  const query = new URLSearchParams({ bank: attributes.get('src') ?? '' });
  for (const { attribute } of OPTIONS) {
    const value = attributes.get(attribute);
    if (value && attribute !== 'src' && attribute !== 'article') query.set(attribute, value);
  }
  if (lang) query.set('lang', lang);
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
    const sets = OPTIONS.flatMap(({ attribute }) => {
      const value = attributes.get(attribute);
      return value && attribute !== 'src' && attribute !== 'article' ? [`--set ${shell(`${attribute}=${value}`)}`] : [];
    });
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
