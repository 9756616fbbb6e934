import * as v from 'valibot';
import type { ItemFault } from '../item-type.js';
import { isTree, type Text } from '../text/tree.js';

/** Ids of banks, sources, sections, objectives and items. */
export const OUTER_ID = /^[A-Za-z0-9_.-]{1,64}$/;
/** Ids inside an item: without `-`, which SCORM 2004's short identifiers do not have. */
export const INNER_ID = /^[A-Za-z0-9_.]{1,64}$/;

export const outerId = v.pipe(v.string(), v.regex(OUTER_ID, 'bad-id'));
export const innerId = v.pipe(v.string(), v.regex(INNER_ID, 'bad-id'));

/** Plain words, without markup. */
export const line = v.pipe(v.string(), v.minLength(1, 'empty'));

/** How a session is drawn evenly: "2 per objective". */
export const DRAW = /^\d{1,3} per (section|objective|level)$/;

/** A text: CommonMark, or (in a bank that was built) the safe tree. */
export const text = v.union([
  line,
  v.pipe(
    v.array(v.unknown()),
    v.minLength(1, 'empty'),
    v.check((tree) => isTree(tree), 'bad-text'),
  ),
]) as unknown as v.GenericSchema<Text>;

/** A list whose length is refused below `min` and above `max`. */
export const list = <T extends v.GenericSchema>(entry: T, min = 1, max = 100) =>
  v.pipe(v.array(entry), v.minLength(min, 'too-few'), v.maxLength(max, 'too-many'));

/** An object that takes these fields and no others; every unknown field is reported, not only the first. */
export const fields = <T extends v.ObjectEntries>(entries: T) =>
  // Typed as the strict object that it is in effect: a rest of `never` would forbid the fields themselves.
  v.objectWithRest(entries, v.never('unknown-field')) as unknown as v.StrictObjectSchema<T, undefined>;

/** An object that has these fields and may have any others. */
const open = <T extends v.ObjectEntries>(entries: T) =>
  v.objectWithRest(entries, v.unknown()) as unknown as v.LooseObjectSchema<T, undefined>;

/** A part of what is scored, or of what a key earns: −1 … 1. */
export const credit = v.pipe(v.number(), v.minValue(-1, 'out-of-range'), v.maxValue(1, 'out-of-range'));

const positive = v.pipe(v.number(), v.minValue(0, 'out-of-range'));
const count = v.pipe(v.number(), v.integer('not-whole'), v.minValue(1, 'out-of-range'));
/** A fraction of the whole: 0 … 1. */
const share = v.pipe(positive, v.maxValue(1, 'out-of-range'));

/** Far above what anyone gives, and low enough for any sum of points to be exact. */
const MAX_POINTS = 1_000_000;

/** A pointer into a source, with the fields of a URL text fragment. */
export const evidence = fields({
  source: outerId,
  textStart: line,
  textEnd: v.optional(line),
  prefix: v.optional(line),
  suffix: v.optional(line),
  computed: v.optional(line),
});

/** What every item says, whatever its interaction. */
export const itemEntries = {
  id: outerId,
  interaction: line,
  stem: text,
  objective: v.optional(outerId),
  level: v.optional(v.picklist(['recall', 'understanding', 'inference', 'judgement'])),
  claim: v.optional(v.picklist(['fact', 'author'])),
  evidence: v.optional(list(evidence)),
  section: v.optional(outerId),
  sibling: v.optional(outerId),
  points: v.optional(v.pipe(positive, v.maxValue(MAX_POINTS, 'out-of-range'))),
  hints: v.optional(list(text)),
  rationale: v.optional(text),
  feedback: v.optional(fields({ correct: v.optional(text), partial: v.optional(text), incorrect: v.optional(text) })),
  scoring: v.optional(
    v.union([
      line,
      fields({
        rule: line,
        default: v.optional(v.number()),
        lower: v.optional(v.number()),
        upper: v.optional(v.number()),
      }),
    ]),
  ),
  attempts: v.optional(v.union([count, v.literal('until-correct')])),
  time: v.optional(positive),
  passage: v.optional(text),
  draft: v.optional(v.boolean()),
  withdrawn: v.optional(line),
  waive: v.optional(list(fields({ rule: line, reason: line }))),
  translations: v.optional(open({})),
} satisfies v.ObjectEntries;

/** Any item before its type has looked at it: the common fields checked, its own fields as they came. */
export const anyItem = open(itemEntries);

const source = fields({
  id: outerId,
  title: line,
  author: v.optional(line),
  publisher: v.optional(line),
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/, 'bad-date'))),
  href: v.optional(line),
});

/** The policies of a session, as a bank's `defaults` may give them; the attributes of `<learning-quiz>` in camelCase. */
export const policyEntries = {
  mode: v.optional(v.picklist(['practice', 'test', 'review'])),
  count: v.optional(count),
  seed: v.optional(line),
  shuffle: v.optional(v.picklist(['none', 'options', 'items', 'all'])),
  objectives: v.optional(list(outerId)),
  attempts: v.optional(v.union([count, v.literal('until-correct')])),
  credit: v.optional(v.picklist(['best', 'last', 'first', 'countback', 'ladder'])),
  penalty: v.optional(share),
  hintCost: v.optional(share),
  feedback: v.optional(v.picklist(['immediate', 'deferred', 'none'])),
  navigation: v.optional(v.picklist(['free', 'linear'])),
  hints: v.optional(v.boolean()),
  pause: v.optional(v.boolean()),
  confidence: v.optional(v.picklist(['off', 'ask', 'marked'])),
  timeLimit: v.optional(v.pipe(v.number(), v.minValue(1, 'out-of-range'))),
  timeFactor: v.optional(v.pipe(v.number(), v.minValue(1, 'out-of-range'))),
  passMark: v.optional(share),
  phase: v.optional(v.literal('before')),
  draw: v.optional(v.pipe(v.string(), v.regex(DRAW, 'bad-draw'))),
} satisfies v.ObjectEntries;

/** The file around the items. `items` are checked one by one, so that a bad one doesn't take the good ones along. */
export const bankEntries = {
  format: v.literal('learning-quiz/1'),
  id: outerId,
  version: line,
  title: line,
  lang: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'bad-lang'))),
  sources: v.optional(list(source, 0)),
  objectives: v.optional(list(fields({ id: outerId, title: line }), 0)),
  sections: v.optional(
    list(
      fields({
        id: outerId,
        title: v.optional(line),
        draw: v.optional(count),
        order: v.optional(v.picklist(['listed', 'drawn'])),
      }),
      0,
    ),
  ),
  defaults: v.optional(v.partial(fields(policyEntries))),
  /** Title, objectives and sections by language, in the shape that they have here; an item's stand with the item. */
  translations: v.optional(open({})),
} satisfies v.ObjectEntries;

/** A bank's file with its items as they came. */
export const bankFileEntries = { ...bankEntries, items: v.pipe(v.array(v.unknown()), v.minLength(1, 'too-few')) };

/** What only a file that was built may have: where the keys are, if not in its items. The first bundle knows neither. */
export const keepingEntries = {
  scorer: v.optional(fields({ href: line })),
  sealed: v.optional(list(v.string(), 1, 2000)),
} satisfies v.ObjectEntries;
export const bankFile = fields({ ...bankFileEntries, ...keepingEntries });

/** The schema of a whole bank with these item types, from which `questions/bank.schema.json` is generated. */
export const bankSchema = (types: readonly { interaction: string; entries: v.ObjectEntries }[]) =>
  fields({
    ...bankEntries,
    items: list(
      v.variant(
        'interaction',
        types.map(({ interaction, entries }) =>
          fields({ ...itemEntries, ...entries, interaction: v.literal(interaction) }),
        ) as unknown as [v.ObjectSchema<{ interaction: v.LiteralSchema<string, undefined> }, undefined>],
      ),
      1,
      2000,
    ),
  });

/** What is said of an entry whose id stood before in the list; `keys` lead to the id of each. */
export const repeatedIds = (
  list: readonly { readonly id: string }[],
  keys: (index: number) => ItemFault['keys'],
): ItemFault[] => {
  const ids = list.map(({ id }) => id);
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ keys: keys(index), code: 'duplicate-id' }] : []));
};
