// Every language against English: what it lacks, what it has too much, what was left untranslated, and whether each text says
// all that it is given.
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClassTexts } from './class-texts.js';
import { CLASS_TEXTS } from './en.class.js';
import { PAPER_TEXTS } from './en.paper.js';
import { textsOf } from './en.js';
import type { PaperTexts } from './paper-texts.js';
import type { Dictionary } from './texts.js';

type Leaf = string | readonly string[] | ((...given: unknown[]) => string);
type Leaves = ReadonlyMap<string, Leaf>;

const files = readdirSync(import.meta.dirname);
const TAGS = files.flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []).filter((tag) => tag !== 'en');
/** @param file Its name without `.ts`. */
const load = async (file: string): Promise<Record<string, unknown>> =>
  (await import(`../i18n/${file}.ts`)) as Record<string, unknown>;

/** The texts by their paths: `verdict.correct`. */
function leaves(group: object, path = ''): Map<string, Leaf> {
  return new Map(
    Object.entries(group).flatMap(([key, text]: [string, unknown]) =>
      typeof text === 'object' && text !== null && !Array.isArray(text)
        ? [...leaves(text, `${path}${key}.`)]
        : [[`${path}${key}`, text as Leaf]],
    ),
  );
}

/** For languages of which browsers lack something; English has no need of them. */
const OWN = /^numbersLike$|^items\.hotspotMap\.countries\./;

/** What is given to texts that take more than strings; to the others, a mark for each parameter. */
const LIST = ['<a>', '<b>', '<c>'];
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  corrected: [LIST, '<1>'],
  questionIs: ['<0>', LIST],
  nextReview: ['<0>', 5, '<2>'],
};
/** Texts that take a number to choose a form by, then the number as it is written. */
const COUNTED =
  /^(?:openItems|minutes|seconds|flaggedItems|questionCount|attemptsEach|due|ahead\.\w+|deckImported|withdrawn|lostResponses|paper\.points|items\.reflection\.left)$/;
/** Of weeks, months and years there are always several, and nobody has more questions or letters than this. */
const COUNTS = [...Array(130).keys(), 200, 1000, 1001, 2000, 10_000, 19_999, 20_000];

const givenTo = (path: string, text: Leaf): readonly unknown[] => {
  if (COUNTED.test(path)) return [25, '<1>'];
  return GIVEN[path] ?? Array.from({ length: typeof text === 'function' ? text.length : 0 }, (_, i) => `<${i}>`);
};

/** A text as it is said, given marks for what it is about. */
const said = (path: string, text: Leaf): string =>
  typeof text === 'function' ? text(...givenTo(path, text)) : typeof text === 'string' ? text : text.join(' | ');

/** Words that are the same in that language, as a dictionary of it would have them. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['paper.name', 'class.figures.median'],
  fr: [
    ...['solution', 'questions', 'pause', 'minutes', 'questionCount', 'paper.date', 'paper.points'],
    ...['class.question', 'class.discrimination'],
  ],
};
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  hy: /\p{Script=Armenian}/u,
  kk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
};

let english: Leaves;
const own = new Map<string, { readonly texts: Dictionary; readonly leaves: Leaves }>();

beforeAll(async () => {
  for (const file of files.flatMap((name) => /^(en\.(?!issues)[a-z-]+)\.ts$/.exec(name)?.[1] ?? [])) {
    for (const [name, add] of Object.entries(await load(file))) if (name.startsWith('add')) (add as () => void)();
  }
  english = leaves({ ...textsOf({}), paper: PAPER_TEXTS, class: CLASS_TEXTS });
  for (const tag of TAGS) {
    const texts = (await load(tag))['texts'] as Dictionary;
    const classTexts = (await load(`${tag}.class`))['classTexts'] as ClassTexts;
    const paper = (await load(`${tag}.paper`))['paperTexts'] as PaperTexts;
    own.set(tag, { texts, leaves: leaves({ ...texts, paper, class: classTexts }) });
  }
});

const of = (tag: string): Leaves => own.get(tag)?.leaves ?? new Map();
/** The paths at which something is wrong with a text. */
const wrong = (texts: Leaves, isWrong: (path: string, words: string, text: Leaf) => boolean): string[] =>
  [...texts].flatMap(([path, text]) => (isWrong(path, said(path, text), text) ? [path] : []));

describe('English', () => {
  it('is whole, and each text says all that it is given', () => {
    expect(english.size).toBeGreaterThan(220);
    expect(wrong(english, lacksSome)).toEqual([]);
  });
});

/** Whether a mark that the text was given is not in what it says. */
const lacksSome = (path: string, words: string, text: Leaf): boolean =>
  givenTo(path, text)
    .flat()
    .some((mark) => typeof mark === 'string' && !words.includes(mark));

it('there are eight languages beside English', () => {
  expect(TAGS).toEqual(['ar', 'az', 'de', 'fr', 'hy', 'kk', 'ru', 'tr']);
});

describe.each(TAGS)('%s', (tag) => {
  it('lacks no text, and has each in its form', () => {
    const kind = (text: Leaf | undefined): string =>
      Array.isArray(text) ? `${text.length} texts` : typeof text === 'function' ? `of ${text.length}` : typeof text;
    const unlike = [...english].filter(([path, text]) => kind(of(tag).get(path)) !== kind(text));
    expect(unlike.map(([path]) => path)).toEqual([]);
  });

  it('has none that English lacks, but for items whose type was taken out', () => {
    const types = Object.keys(textsOf({}).items);
    const isThere = (path: string): boolean => {
      const [items, type = ''] = path.split('.');
      return items !== 'items' || types.includes(type);
    };
    const surplus = [...of(tag).keys()].filter((path) => isThere(path) && !english.has(path) && !OWN.test(path));
    expect(surplus).toEqual([]);
  });

  it('has translated each', () => {
    const same = wrong(of(tag), (path, words) => {
      const there = english.get(path);
      return there !== undefined && words === said(path, there);
    });
    expect(same).toEqual(SAME[tag] ?? []);
    const script = SCRIPTS[tag];
    if (!script) return;
    // A form may be a sign alone, as in "<0>, 3 of 5".
    expect(
      wrong(
        of(tag),
        (path, words) => !script.test(words) && !OWN.test(path) && !/\.moved$|position|hintLabel/.test(path),
      ),
    ).toEqual([]);
    expect(
      wrong(of(tag), (path, words) => !OWN.test(path) && /[A-Za-z]{2}/.test(words.replace(/<\w>|Enter|Shift|QR/g, ''))),
    ).toEqual([]);
  });

  it('says in each all that it is given', () => {
    expect(wrong(of(tag), lacksSome)).toEqual([]);
  });

  it('has a form for every number', () => {
    const missing = [...of(tag)].flatMap(([path, text]) => {
      if (!COUNTED.test(path) || typeof text !== 'function') return [];
      return COUNTS.filter((n) => !isForm(n, formOf(text, n))).map((n) => `${path}(${n})`);
    });
    expect(missing).toEqual([]);
  });

  it('is written as that language is', () => {
    const ends = /[.։]$/;
    const unlike = wrong(of(tag), (path, words) => {
      const there = english.get(path);
      return typeof there === 'string' && ends.test(words) !== ends.test(said(path, there));
    });
    expect(unlike).toEqual([]);
    expect(wrong(of(tag), (_, words) => /["']|\.\.\.|\s\s|^\s|\s$/.test(words))).toEqual([]);
    const faults: Readonly<Record<string, RegExp>> = {
      ar: /[?,;]/,
      de: /[«»”]/,
      fr: / [:;?!»]|[^\u00A0\u202F][:;?!»]|« /,
      hy: /[.:?]/,
      ru: /[“”„]/,
      tr: /[«»„]/,
    };
    expect(wrong(of(tag), (_, words) => faults[tag]?.test(words) === true)).toEqual([]);
  });
});

const formOf = (text: (...given: unknown[]) => string, n: number): unknown => {
  try {
    return text(n, `<${n}>`);
  } catch {
    return undefined;
  }
};
/** One and two may be words, and nothing is; any other number is said. */
const isForm = (n: number, form: unknown): boolean =>
  typeof form === 'string' && !/undefined|#/.test(form) && (n < 3 || form.includes(`<${n}>`));
