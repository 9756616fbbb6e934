import type { BankIssue, Expected } from '../core/bank/issues.js';
import type { Json } from '../core/json.js';

/** What stands around the list of mistakes; readers see it too. */
interface Around {
  readonly details: string;
  readonly some: (n: number, formatted: string) => string;
}

const notes =
  (label: string): Around['some'] =>
  (_, formatted) =>
    `${label} ${formatted}.`;

/** In the languages of the interface. The mistakes themselves are the author's, and in English. */
const AROUND = {
  en: {
    details: 'Details',
    some: (n, formatted) =>
      n === 1
        ? 'One thing in this quiz needs its author’s attention.'
        : `${formatted} things in this quiz need its author’s attention.`,
  },
  ar: { details: 'التفاصيل', some: notes('ملاحظات لمؤلّف هذه الأسئلة:') },
  az: { details: 'Ətraflı', some: notes('Bu sualların müəllifi üçün qeydlər:') },
  de: { details: 'Einzelheiten', some: notes('Hinweise für die Verfasser dieser Fragen:') },
  fr: { details: 'Détails', some: notes('Remarques pour l’auteur de ces questions :') },
  hy: { details: 'Մանրամասներ', some: (_, formatted) => `Դիտողություններ այս հարցերի հեղինակին՝ ${formatted}։` },
  kk: { details: 'Толығырақ', some: notes('Осы сұрақтардың авторына ескертулер:') },
  ru: { details: 'Подробности', some: notes('Замечания для автора этих вопросов:') },
  tr: { details: 'Ayrıntılar', some: notes('Bu soruların yazarına notlar:') },
} as const satisfies Readonly<Record<string, Around>>;

/** What stands around the mistakes in this language; in English for others. @param lang a tag */
export function aroundIssues(lang: string): Around {
  const [base = ''] = lang.split('-');
  return Object.hasOwn(AROUND, base) ? AROUND[base as keyof typeof AROUND] : AROUND.en;
}

/** What each code means, for a bank's author; fetched when there is something to say. */
const TEXTS: Readonly<Record<string, string>> = {
  'bad-date': 'This is no date: one is written as 2024, 2024-05 or 2024-05-10.',
  'bad-id': 'An id has 1 to 64 of the letters A to Z, digits, “_” and “.”; that of an item or a source also “-”.',
  'bad-lang': 'A language is written as a tag, like “en” or “pt-BR”.',
  'bad-text': 'This is a list where a text belongs: a text that begins with “[” needs quotes.',
  'bad-unit': 'A unit begins with a letter.',
  'credit-short': 'The credits of the keys do not add up to the whole.',
  'dates-turn': 'The dates turn here: listed in key order they run all up or all down.',
  'duplicate-id': 'This id stands twice; the first one counts.',
  empty: 'This is empty: give it a text, or leave the field out.',
  'few-stops': 'The slider has hardly a stop between its ends: give it a smaller step.',
  'forbidden-key': 'This field’s name is not allowed.',
  'image-and-map': 'Give “image” or “map”, not both.',
  'key-ambiguous': 'This key’s words stand in the text more than once; say what stands before or after them.',
  'key-not-found': 'This key’s words do not stand in the text.',
  'list-too-long': 'This list is too long.',
  missing: 'This field is missing.',
  'no-address': 'The address of this frame has to name a bank: “bank=”, then the http or https address of its JSON.',
  'no-checklist': 'There are points, but no checklist to earn them by.',
  'no-full-key': 'No key earns the whole credit.',
  'no-key': 'There is no key.',
  'no-key-unit': 'None of the units is that of the keys: one needs the factor 1.',
  'no-picture': 'There is neither an image nor a map.',
  'no-stop': 'The slider never stops at this key: choose “min” and “step” so that it does.',
  'no-place': 'The text has no place for this gap: write its name there in double braces.',
  'no-units': 'There is a penalty for units, but there are none to enter.',
  'not-a-bank': 'This is not a question bank.',
  'not-checked': 'A part of the quiz that looks at this bank could not be fetched.',
  'not-finite': 'This number is too large.',
  'not-found': 'The question bank could not be fetched.',
  'not-json': 'The file is not JSON.',
  'not-opened': 'The sealed part of this bank could not be opened: build it anew.',
  'not-translated': 'This is the same in every language: a translation has texts only.',
  'not-whole': 'This must be a whole number, without a point.',
  'out-of-range': 'This number is out of range.',
  'repeated-gap': 'This gap stands in the text more than once; each place needs a gap of its own.',
  'repeated-place': 'Another place has this country already.',
  'several-keys': 'There are several keys where one option is chosen.',
  'text-too-long': 'This text is longer than 20,000 characters.',
  'too-deep': 'This is nested too deep.',
  'too-few': 'There are too few entries here.',
  'too-large': 'The file is larger than 5 MB.',
  'too-many': 'There are too many entries here.',
  'unit-and-units': 'Give “unit” or “units”, not both.',
  'unknown-field': 'This field is not known; it was passed over.',
  'unknown-gap': 'The text names a gap that is not among the gaps.',
  'unknown-interaction': 'This interaction is not known.',
  'unknown-reference': 'What this names does not exist.',
  'unknown-rule': 'This interaction has no such scoring rule.',
  'wrong-type': 'This has the wrong form.',
};

/** An issue in a sentence, which says what would be right; where there is none for its code, the code itself. */
export function issueText({ code, found, expected = {}, path }: BankIssue): string {
  const shown = found === undefined || found === 0 ? '' : ` (“${JSON.stringify(found).replace(/^"|"$/g, '')}”)`;
  const sentence = TEXTS[code];
  if (sentence === undefined) return `${code}${shown}`;
  const { near } = expected;
  if (near !== undefined) return `${sentence.replace(/[.;].*$/, '')}${shown}; did you mean “${near}”?`;
  return `${sentence.slice(0, -1)}${shown}${advice(code, path, found, expected)}.`;
}

/** The end of the sentence: what would be right. */
function advice(code: string, path: string, found: Json | undefined, expected: Expected): string {
  const { min, max, above, values = [] } = expected;
  switch (code) {
    case 'wrong-type':
      return rightForm(found, expected);
    case 'out-of-range':
    case 'too-few':
    case 'too-many': {
      const least =
        above === undefined ? (min === undefined ? [] : [`${min} is the least`]) : [`it must be above ${above}`];
      const most = max === undefined ? [] : [`${max.toLocaleString('en')} is the most`];
      const told = code === 'too-few' ? least : code === 'too-many' ? most : [...least, ...most];
      return told.length ? `: ${told.join(', ')}` : '';
    }
    case 'unknown-field':
      // A comma in `{ … }` ends a text, and what follows looks like a field.
      return /\s[^"]*"\]$/.test(path) ? '. A text with a comma or a colon needs quotes inside of { … }' : '';
    default:
      return values.length ? `: there ${values.length === 1 ? 'is' : 'are'} ${listed(values, 'and')}` : '';
  }
}

const listed = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

const KINDS = {
  text: 'a text',
  number: 'a number without quotes',
  boolean: 'true or false without quotes',
  list: 'a list, each entry on a line of its own that begins with “- ”',
  fields: 'fields, each on a line of its own as `name: value`',
} as const;

/** What was to stand there, and what in YAML keeps it from being that. */
function rightForm(found: Json | undefined, { kinds = [], values = [], instead }: Expected): string {
  if (!kinds.length && !values.length) return '';
  const right = listed([...values.map((value) => `“${value}”`), ...kinds.map((kind) => KINDS[kind])], 'or');
  return `: it must be ${right}${kinds.includes('text') ? whyNoText(found, instead) : ''}${instead === 'nothing' ? ', and there is nothing' : ''}`;
}

/** What YAML takes for something else unless it stands in quotes. */
function whyNoText(found: Json | undefined, instead: Expected['instead']): string {
  if (typeof found === 'number' || typeof found === 'boolean') return ', so put quotes around it';
  if (instead === 'fields') return '; one that begins with “{” or holds a colon and a space needs quotes';
  return instead === 'list' ? '; one that begins with “[” needs quotes' : '';
}
