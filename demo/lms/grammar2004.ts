// What SCORM 2004 takes, written from the tables of its Run-Time Environment (ADL, "SCORM 2004 4th Edition Run-Time
// Environment", version 1.1, 2009: 4.1.1.6 reserved delimiters, 4.1.1.7 data types, 4.2 data model elements). Where an LMS in
// wide use takes less, as short identifiers without `-`, that is what stands here.

const REAL = /^-?\d{1,5}(?:\.\d{1,7})?$/;
const INTERVAL = /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?$/;
const TIMESTAMP =
  /^(?:19[7-9]\d|20[0-2]\d|203[0-8])-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?Z$/;
const LONG_ID = /^(?!urn:)[^\s]{1,4000}$/;
const SHORT = '[A-Za-z0-9_.]{1,250}';
/** Text on one line, which some runtimes ask for. */
const text = (most: number): string => `(?!\\{)[^\\p{Cc}\\u2028\\u2029]{0,${most}}`;
const LANG = '(?:\\{lang=[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?\\})?';

const listOf = (value: string, each: RegExp, most: number): boolean => {
  const parts = value.split('[,]');
  return parts.length <= most && parts.every((part) => each.test(part));
};
const distinct = (value: string): boolean => new Set(value.split('[,]')).size === value.split('[,]').length;

const SHORT_ID = new RegExp(`^${SHORT}$`);
const PAIR = new RegExp(`^${SHORT}\\[\\.\\]${SHORT}$`);
const FILL = new RegExp(`^${LANG}${text(250)}$`, 'u');
const LONG_FILL = new RegExp(`^${LANG}${text(4000)}$`, 'u');
const OTHER = /^[^\p{Cc}\u2028\u2029]{0,4000}$/u;
const PREFIX = /^(?:\{(?:case|order)_matters=(?:true|false)\}){0,2}/;
const range = (value: string): boolean => {
  const [from, to, ...more] = value.split('[:]');
  const ends = [from, to].filter((end) => end !== '' && end !== undefined);
  return more.length === 0 && to !== undefined && ends.every((end) => REAL_10_7.test(end ?? ''));
};
/** A number as interactions have it: real(10,7). */
const REAL_10_7 = /^-?\d{1,10}(?:\.\d{1,7})?$/;

/** By type: how a response may look, how a pattern (4.2.9.1, 4.2.9.2), and how many patterns there may be. */
export const INTERACTIONS: Readonly<
  Record<string, { response(value: string): boolean; pattern(value: string): boolean; readonly most: number }>
> = {
  'true-false': { response: (v) => /^(?:true|false)$/.test(v), pattern: (v) => /^(?:true|false)$/.test(v), most: 1 },
  choice: {
    response: (v) => listOf(v, SHORT_ID, 36) && distinct(v),
    pattern: (v) => listOf(v, SHORT_ID, 36) && distinct(v),
    most: 10,
  },
  'fill-in': {
    response: (v) => listOf(v, FILL, 10),
    pattern: (v) => listOf(v.replace(PREFIX, ''), FILL, 10),
    most: 5,
  },
  'long-fill-in': {
    response: (v) => LONG_FILL.test(v),
    pattern: (v) => LONG_FILL.test(v.replace(PREFIX, '')),
    most: 5,
  },
  matching: { response: (v) => listOf(v, PAIR, 36), pattern: (v) => listOf(v, PAIR, 36), most: 5 },
  sequencing: { response: (v) => listOf(v, SHORT_ID, 36), pattern: (v) => listOf(v, SHORT_ID, 36), most: 5 },
  numeric: { response: (v) => REAL_10_7.test(v), pattern: range, most: 1 },
  other: { response: (v) => OTHER.test(v), pattern: (v) => OTHER.test(v), most: 1 },
};

const is =
  (pattern: RegExp) =>
  (value: string): boolean =>
    pattern.test(value);
const within =
  (least: number, most: number) =>
  (value: string): boolean =>
    REAL.test(value) && Number(value) >= least && Number(value) <= most;
const localized = is(new RegExp(`^${LANG}${text(250)}$`, 'u'));

const ELEMENTS: readonly (readonly [RegExp, (value: string) => boolean])[] = [
  [/^cmi\.completion_status$/, is(/^(?:completed|incomplete|not attempted|unknown)$/)],
  [/^cmi\.success_status$/, is(/^(?:passed|failed|unknown)$/)],
  [/^cmi\.progress_measure$/, within(0, 1)],
  [/^cmi\.location$/, is(/^\P{Cc}{0,1000}$/u)],
  [/^cmi\.score\.scaled$/, within(-1, 1)],
  [/^cmi\.score\.(?:raw|min|max)$/, is(REAL)],
  [/^cmi\.exit$/, is(/^(?:time-out|suspend|logout|normal|)$/)],
  [/^cmi\.session_time$/, is(INTERVAL)],
  [/^cmi\.suspend_data$/, is(/^[\u0020-\u007e]{0,64000}$/)],
  [/^cmi\.objectives\.\d+\.id$/, is(LONG_ID)],
  [/^cmi\.objectives\.\d+\.score\.scaled$/, within(-1, 1)],
  [/^cmi\.objectives\.\d+\.score\.(?:raw|min|max)$/, is(REAL)],
  [/^cmi\.objectives\.\d+\.completion_status$/, is(/^(?:completed|incomplete|not attempted|unknown)$/)],
  [/^cmi\.objectives\.\d+\.progress_measure$/, within(0, 1)],
  [/^cmi\.objectives\.\d+\.description$/, localized],
  [/^cmi\.interactions\.\d+\.id$/, is(LONG_ID)],
  [/^cmi\.interactions\.\d+\.type$/, (value) => Object.hasOwn(INTERACTIONS, value)],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, is(LONG_ID)],
  [/^cmi\.interactions\.\d+\.timestamp$/, is(TIMESTAMP)],
  [/^cmi\.interactions\.\d+\.(?:correct_responses\.\d+\.pattern|learner_response)$/, () => true],
  [/^cmi\.interactions\.\d+\.weighting$/, is(REAL)],
  [
    /^cmi\.interactions\.\d+\.result$/,
    (value) => /^(?:correct|incorrect|unanticipated|neutral)$/.test(value) || REAL.test(value),
  ],
  [/^cmi\.interactions\.\d+\.latency$/, is(INTERVAL)],
  [/^cmi\.interactions\.\d+\.description$/, localized],
];

/** Why an element may not be set to this; nothing where it may. */
export function findFault(element: string, value: string): string | undefined {
  const found = ELEMENTS.find(([name]) => name.test(element));
  if (!found) return 'no element that may be set';
  return found[1](value) ? undefined : 'not of its data type';
}

/** The same of all that is set in one go: by the type of an interaction, in the order that it asks for, lists without holes. */
export function findFaults(values: readonly (readonly [string, string])[]): string[] {
  const types = new Map<string, string>();
  const counts = new Map<string, number>();
  return values.flatMap(([element, value]) => {
    const faults = [findFault(element, value)];
    const [, interaction = '', field = ''] = /^(cmi\.interactions\.\d+)\.(.*)$/.exec(element) ?? [];
    if (field === 'type') types.set(interaction, value);
    const type = INTERACTIONS[types.get(interaction) ?? ''];
    if (field === 'learner_response' && !type?.response(value)) faults.push(`no response of ${types.get(interaction)}`);
    const [, nth] = /^correct_responses\.(\d+)\.pattern$/.exec(field) ?? [];
    if (nth !== undefined) {
      if (!type?.pattern(value)) faults.push(`no pattern of ${types.get(interaction)}`);
      if (Number(nth) >= (type?.most ?? 0)) faults.push('more patterns than there may be');
    }
    const [, list = '', index = ''] = /^(.*)\.(\d+)\.[a-z_.]+$/.exec(element) ?? [];
    if (list) {
      if (Number(index) > (counts.get(list) ?? 0)) faults.push('leaves a hole');
      // An entry begins with its id; a pattern has none.
      if (Number(index) === (counts.get(list) ?? 0) && !/\.(?:id|pattern)$/.test(element)) faults.push('no id yet');
      counts.set(list, Math.max(counts.get(list) ?? 0, Number(index) + 1));
    }
    return faults.flatMap((fault) => (fault ? [`${element} = ${JSON.stringify(value)}: ${fault}`] : []));
  });
}
