import { itemType, type ItemFault } from '../../core/item-type.js';
import { isObject } from '../../core/json.js';
import { shuffled } from '../../core/random.js';
import { evenly, partsChance } from '../../core/scoring/chance.js';
import { PARTS_RULES, partsFraction, partsRuleOf } from '../../core/scoring/parts.js';
import { entryOf, gapsOf, isOpen, keysOf, namesIn } from './gaps.js';
import { clozeEntries, type ClozeItem, type ClozeResponse } from './schema.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    cloze: { item: ClozeItem; response: ClozeResponse };
  }
}

/** `unknown-gap`: the text names one that is none. `no-place`: the text does not name it. `repeated-gap`: it does so twice. */
function placeFaults({ text, gaps }: ClozeItem): ItemFault[] {
  const names = namesIn(text);
  const unknown = names.some((name) => !Object.hasOwn(gaps, name));
  return [
    ...(unknown ? [{ keys: ['text'], code: 'unknown-gap' }] : []),
    ...Object.keys(gaps).flatMap((name) => {
      const places = names.filter((other) => other === name).length;
      return places === 1 ? [] : [{ keys: ['gaps', name], code: places ? 'repeated-gap' : 'no-place' }];
    }),
  ];
}

/** One gap that is ready is enough, unless another holds what can't be read. */
const GRAVEST_FIRST = ['malformed', 'unreadable-number', undefined, 'nothing-entered', 'nothing-chosen'] as const;

/** As many patterns as SCORM 2004 has room for. */
const MOST_PATTERNS = 10;

/** The ways to take one of each list, that of all the first ones first. */
const waysOf = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>(
    (ways, list) => list.flatMap((one) => ways.map((way) => [...way, one])).slice(0, MOST_PATTERNS),
    [[]],
  );

/** Entries in a row, as H5P tells them; what an LMS would take for the end of one is taken out. */
const row = (entries: readonly string[]): string =>
  entries.map((entry) => entry.replace(/\[([,.:])\]/g, '$1')).join('[,]');

export default itemType<ClozeItem, ClozeResponse>({
  interaction: 'cloze',
  entries: clozeEntries,
  rules: PARTS_RULES,

  validate: (item) => [
    ...placeFaults(item),
    ...gapsOf(item).flatMap(({ name, gap, type }) =>
      type.validate(gap).map(({ keys, code }) => ({ keys: ['gaps', name, ...keys], code })),
    ),
  ],

  redact: (item) => ({
    text: item.text,
    gaps: Object.fromEntries(
      gapsOf(item).map(({ name, gap, type }) => [name, { interaction: gap.interaction, ...type.redact(gap) }]),
    ),
  }),

  check(item, response) {
    const given = response ?? {};
    if (!isObject(given) || Object.keys(given).some((name) => !Object.hasOwn(item.gaps, name))) return 'malformed';
    const found = gapsOf(item, given).map((each) => each.type.check(each.gap, each.response));
    return GRAVEST_FIRST.find((refusal) => found.includes(refusal));
  },

  advise(item, response) {
    const gaps = gapsOf(item, response);
    if (gaps.some(isOpen)) return 'incomplete';
    return gaps.map((each) => each.type.advise?.(each.gap, each.response)).find((advice) => advice !== undefined);
  },

  score(item, response) {
    const gaps = gapsOf(item, response);
    const parts = gaps.map((each) => ({
      name: each.name,
      fraction: each.type.score(each.gap, each.response).fraction,
      weight: each.gap.weight ?? 1,
      entered: !isOpen(each),
    }));
    return {
      fraction: partsFraction(partsRuleOf(item), parts),
      parts: Object.fromEntries(parts.map(({ name, fraction }) => [name, fraction])),
    };
  },

  keyResponse: (item, locale) =>
    Object.fromEntries(
      gapsOf(item).map(({ name, gap, type }) => [name, type.keyResponse(gap, locale)]),
    ) as ClozeResponse,

  /** Of a menu, one of its options; what is typed is never met by chance. */
  chance: (item) =>
    partsChance(
      partsRuleOf(item),
      gapsOf(item).map(({ gap, type }) => ({
        outcomes: evenly(
          gap.interaction === 'choice' ? gap.options.map(({ id }) => type.score(gap, [id]).fraction) : [0],
        ),
        ...(gap.weight === undefined ? {} : { weight: gap.weight }),
      })),
    ),

  /** The options of each menu, every one after the name of its gap and a space. */
  order: (item, rng) =>
    gapsOf(item).flatMap(({ name, gap }) =>
      gap.interaction === 'choice' ? shuffled(gap.options, rng).map(({ id }) => `${name} ${id}`) : [],
    ),

  feedback: (item, response) => gapsOf(item, response).flatMap((each) => each.type.feedback(each.gap, each.response)),

  /** Entries in the order of the gaps, as H5P's "Blanks" has it; a pattern for each way to be right, ten at the most. */
  lms(item, response) {
    const gaps = gapsOf(item, response);
    const entries = gaps.map(entryOf);
    const strict = gaps.some(({ gap }) => gap.interaction === 'text-entry' && gap.case);
    return {
      type: 'fill-in',
      response: entries.join('') ? row(entries) : '',
      correct: waysOf(gaps.map(keysOf)).map((way) => (strict ? '{case_matters=true}' : '') + row(way)),
    };
  },

  /** What was entered, each after its gap's number where there are several. */
  describe: (item, response) =>
    gapsOf(item, response)
      .map(({ gap, type, response: given }, index, { length }) => {
        const words = type.describe(gap, given);
        return length > 1 && words ? `${index + 1}: ${words}` : words;
      })
      .filter(Boolean)
      .join('; '),
});
