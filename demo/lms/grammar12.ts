// What SCORM 1.2 takes, written from the tables of its Run-Time Environment (ADL, "SCORM Run-Time Environment, version 1.2",
// 2001: 3.4.3 data types, 3.4.4 data model), where they are stricter than the runtimes that are tried here.

const DECIMAL = /^-?\d{1,10}(?:\.\d+)?$/;
const TIMESPAN = /^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/;
// "An alpha-numeric group of characters with no white space or unprintable characters in it": printable ASCII.
const IDENTIFIER = /^[\u0021-\u007e]{1,255}$/;
const TEXT = /^\P{Cc}{0,255}$/u;
/** 3.4.4: a percentage. */
const PERCENT = (value: string): boolean => DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100;

const ONE = '[0-9a-z]';
/** The formats of CMIFeedback by interaction type (3.4.3.1 and the table of student_response). */
export const FEEDBACK_12: Readonly<Record<string, RegExp>> = {
  'true-false': /^[01tf]$/,
  choice: new RegExp(`^(?:${ONE}(?:,${ONE})*|\\{${ONE}(?:,${ONE})*\\})$`),
  'fill-in': TEXT,
  numeric: DECIMAL,
  likert: new RegExp(`^${ONE}?$`),
  matching: new RegExp(`^(?:${ONE}\\.${ONE}(?:,${ONE}\\.${ONE})*|\\{${ONE}\\.${ONE}(?:,${ONE}\\.${ONE})*\\})$`),
  performance: TEXT,
  sequencing: new RegExp(`^${ONE}(?:,${ONE})*$`),
};

const is =
  (pattern: RegExp) =>
  (value: string): boolean =>
    pattern.test(value);

const ELEMENTS: readonly (readonly [RegExp, (value: string) => boolean])[] = [
  [/^cmi\.core\.lesson_status$/, is(/^(?:passed|completed|failed|incomplete|browsed)$/)],
  [/^cmi\.core\.lesson_location$/, is(TEXT)],
  [/^cmi\.core\.exit$/, is(/^(?:time-out|suspend|logout|)$/)],
  [/^cmi\.core\.session_time$/, is(TIMESPAN)],
  [/^cmi\.core\.score\.(?:raw|min|max)$/, PERCENT],
  [/^cmi\.suspend_data$/, is(/^[\u0020-\u007e]{0,4096}$/)],
  [/^cmi\.objectives\.\d+\.id$/, is(IDENTIFIER)],
  [/^cmi\.objectives\.\d+\.score\.(?:raw|min|max)$/, PERCENT],
  [/^cmi\.objectives\.\d+\.status$/, is(/^(?:passed|completed|failed|incomplete|browsed|not attempted)$/)],
  [/^cmi\.interactions\.\d+\.id$/, is(IDENTIFIER)],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, is(IDENTIFIER)],
  [/^cmi\.interactions\.\d+\.time$/, is(TIME)],
  [/^cmi\.interactions\.\d+\.type$/, (value) => Object.hasOwn(FEEDBACK_12, value)],
  [/^cmi\.interactions\.\d+\.(?:correct_responses\.\d+\.pattern|student_response)$/, (value) => value.length <= 255],
  [/^cmi\.interactions\.\d+\.weighting$/, is(DECIMAL)],
  [/^cmi\.interactions\.\d+\.result$/, is(/^(?:correct|wrong|unanticipated|neutral|\d{1,3}(?:\.\d{1,2})?)$/)],
  [/^cmi\.interactions\.\d+\.latency$/, is(TIMESPAN)],
];

/** Why an element may not be set to this; nothing where it may. */
export function findFault(element: string, value: string): string | undefined {
  const found = ELEMENTS.find(([name]) => name.test(element));
  if (!found) return 'no element that may be set';
  return found[1](value) ? undefined : 'not of its data type';
}

/** The same of all that is set in one go: responses by the type of their interaction, and lists without holes. */
export function findFaults(values: readonly (readonly [string, string])[]): string[] {
  const types = new Map<string, string>();
  const counts = new Map<string, number>();
  return values.flatMap(([element, value]) => {
    const faults = [findFault(element, value)];
    const [, interaction = '', field = ''] = /^(cmi\.interactions\.\d+)\.(.*)$/.exec(element) ?? [];
    if (field === 'type') types.set(interaction, value);
    if (/^student_response$|pattern$/.test(field)) {
      if (!FEEDBACK_12[types.get(interaction) ?? '']?.test(value))
        faults.push(`no response of ${types.get(interaction)}`);
    }
    const [, list = '', index = ''] = /^(.*)\.(\d+)\.[a-z_]+$/.exec(element) ?? [];
    if (list) {
      if (Number(index) > (counts.get(list) ?? 0)) faults.push('leaves a hole');
      counts.set(list, Math.max(counts.get(list) ?? 0, Number(index) + 1));
    }
    return faults.flatMap((fault) => (fault ? [`${element} = ${JSON.stringify(value)}: ${fault}`] : []));
  });
}
