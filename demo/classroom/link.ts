// What a teacher has chosen, as the address of a page. It is all there is to a test: whoever has the address has the test.
import { bankAddress } from '../../src/adapters/frame/parameters.js';
import { OUTER_ID } from '../../src/core/bank/schema.js';
import { LEVELS, type Drawing, type Level, type Swap } from '../../src/core/session/form-bank.js';
import { FORMS, formSeed, type Form } from '../../src/core/session/forms.js';
import type { Shuffle } from '../../src/core/session/plan.js';
import { LANGUAGES } from '../builder/options.js';
import { DRAWING, fitting, SETTINGS } from './options.js';

export interface Prepared {
  /** The bank's absolute address; empty for the bank that comes with the page. */
  readonly bank: string;
  /** What of the drawing is one value: see `DRAWING`. Empty is not set. */
  readonly drawing: Readonly<Record<string, string>>;
  readonly objectives: readonly string[];
  readonly levels: readonly Level[];
  readonly swaps: readonly Swap[];
  /** At least one. */
  readonly forms: readonly Form[];
  /** The one that the link is for; where it is none, the pupil says which. */
  readonly form: Form | undefined;
  /** Attributes of the quiz: see `SETTINGS`. */
  readonly settings: Readonly<Record<string, string>>;
  readonly lang: string;
}

const MOST = 100;
const SEED = '1';
const SWAP = /^([^*]+)\*([^*]+)$/;

/** Ids, parted by spaces: only what can be one, each once. */
function idsOf(value: string | null): string[] {
  const ids = (value ?? '').split(/[\s,]+/).filter((id) => OUTER_ID.test(id));
  return [...new Set(ids)].slice(0, MOST);
}

function swapsOf(value: string | null): Swap[] {
  const pairs = (value ?? '').split(' ').flatMap((pair): Swap[] => {
    const [, drawn = '', instead = ''] = SWAP.exec(pair) ?? [];
    return OUTER_ID.test(drawn) && OUTER_ID.test(instead) && drawn !== instead ? [[drawn, instead]] : [];
  });
  return pairs.slice(0, MOST);
}

const formsOf = (value: string | null): Form[] => FORMS.filter((form) => value?.toUpperCase().includes(form));

function valuesOf(query: URLSearchParams, options: typeof SETTINGS): Record<string, string> {
  const found = options.flatMap((option) => {
    const value = fitting(option, query.get(option.attribute));
    return value === undefined ? [] : [[option.attribute, value] as const];
  });
  return Object.fromEntries(found);
}

/**
 * Reads an address. What it doesn't know, or what can't be meant, is left out.
 *
 * @param base The page's own, which the bank's may be relative to.
 */
export function readLink(search: string, base: string): Prepared {
  const query = new URLSearchParams(search.slice(0, 8000));
  const [form] = query.get('form')?.length === 1 ? formsOf(query.get('form')) : [];
  const forms = formsOf(query.get('forms'));
  return {
    bank: bankAddress(query.get('bank') ?? undefined, base) ?? '',
    drawing: { seed: SEED, ...valuesOf(query, DRAWING) },
    objectives: idsOf(query.get('objectives')),
    levels: LEVELS.filter((level) => idsOf(query.get('levels')).includes(level)),
    swaps: swapsOf(query.get('swap')),
    forms: forms.length ? forms : [form ?? FORMS[0]],
    form,
    settings: valuesOf(query, SETTINGS),
    lang: LANGUAGES.find(([tag]) => tag === query.get('lang'))?.[0] ?? '',
  };
}

/**
 * What names a test on a sheet, or in a message: a link, the part of it that begins with `?`, or attributes as the key sheet has
 * them (`seed="spring/A" count="6"`). Nothing where it is none of these.
 */
export function testIn(text: string, base: string): Prepared | undefined {
  const [, query] = /\?(\S*)/.exec(text.trim()) ?? [];
  if (query !== undefined) return readLink(`?${query}`, base);
  const named = new URLSearchParams(
    [...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const { seed, form } = seedAndForm(named.get('seed') ?? '');
  if (!form) return undefined;
  named.set('seed', seed);
  named.set('form', form);
  return readLink(`?${named.toString()}`, base);
}

/** A sheet's seed, which ends with the letter of its form: `spring/A`. */
export function seedAndForm(text: string): { readonly seed: string; readonly form: Form | undefined } {
  const [, seed = text.trim(), form] = /^(.*)\/([A-H])$/.exec(text.trim()) ?? [];
  return { seed, form: FORMS.find((each) => each === form) };
}

/** The query of an address that says what was chosen, as short as it goes. */
export function writeLink({ bank, drawing, objectives, levels, swaps, forms, form, settings, lang }: Prepared): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined): void => {
    if (value) query.set(name, value);
  };
  set('bank', bank);
  for (const [name, value] of Object.entries({ ...drawing, ...settings })) set(name, value);
  set('objectives', objectives.join(' '));
  set('levels', levels.join(' '));
  set('swap', swaps.map((swap) => swap.join('*')).join(' '));
  if (forms.length > 1 || (form === undefined && forms[0] !== FORMS[0])) set('forms', forms.join(''));
  set('form', form);
  set('lang', lang);
  return String(query);
}

/** What is drawn, as the core takes it. */
export function drawingOf({ drawing, objectives, levels, swaps }: Prepared): Drawing & { readonly shuffle: Shuffle } {
  const { seed = SEED, count, draw, shuffle } = drawing;
  return {
    seed,
    count: count === undefined ? undefined : Number(count),
    draw,
    shuffle: (shuffle ?? 'all') as Shuffle,
    objectives: objectives.length ? objectives : undefined,
    levels,
    swaps,
  };
}

/** The attributes of `<learning-quiz>` for a form, where it is handed `formBank`. */
export function formAttributes(prepared: Prepared, form: Form): ReadonlyMap<string, string> {
  const { seed, shuffle } = drawingOf(prepared);
  return new Map([
    ['mode', 'test'],
    ...Object.entries(prepared.settings),
    ['seed', formSeed(seed, form)],
    ['shuffle', shuffle],
  ]);
}
