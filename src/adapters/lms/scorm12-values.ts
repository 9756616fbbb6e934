import type { LmsInteraction } from '../../core/item-type.js';
import type { LmsAttempt, LmsObjective } from '../../core/report/lms-report.js';
import { plainDecimal } from '../../core/scoring/decimal.js';
import type { LmsSave } from '../../core/ports.js';
import {
  askedAndEntered,
  hundredths,
  line,
  parts,
  resultOf,
  standingPass,
  standingScore,
  type Values,
} from './values.js';

/** Characters of a response or a pattern (RTE 1.2, CMIString255). */
const TEXT = 255;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** `0000:00:00.00` (RTE 1.2, CMITimespan). */
export function timespan12(milliseconds: number): string {
  const hundredth = Math.min(Math.max(0, Math.round(milliseconds / 10)), 3_599_999_999);
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(hundredth / 100);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(seconds % 60)}.${two(hundredth % 100)}`;
}

/** `00:00:00.00`, the time of day where the learner is (RTE 1.2, CMITime). */
export const time12 = (wall: Date): string =>
  [wall.getHours(), wall.getMinutes(), wall.getSeconds()].map((value) => String(value).padStart(2, '0')).join(':');

/**
 * All but the interactions. Where there is a pass mark, a score before the end would make the LMS speak too early: also one that
 * has the mark from the manifest, and does not say so.
 */
export function session12(told: LmsSave): Values {
  const { report, best } = told;
  const score = best || report.finished || report.passMark === undefined ? standingScore(told) : undefined;
  const passed = standingPass(told);
  const status =
    !best && !report.finished ? 'incomplete' : passed === undefined ? 'completed' : passed ? 'passed' : 'failed';
  return [
    ['cmi.core.lesson_status', status],
    ['cmi.core.lesson_location', line(report.location, TEXT)],
    ...(score && score.max > 0
      ? ([
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
          ['cmi.core.score.raw', hundredths(Math.min(100, Math.max(0, (score.raw / score.max) * 100)))],
        ] as const)
      : []),
    ['cmi.core.exit', report.finished ? '' : 'suspend'],
  ];
}

export function objective12(index: number, { id, score, progress }: LmsObjective): Values {
  const element = `cmi.objectives.${index}`;
  const share = score.max > 0 ? [[`${element}.score.raw`, hundredths((score.raw / score.max) * 100)] as const] : [];
  return [
    [`${element}.id`, id],
    ...(share.length ? ([[`${element}.score.min`, '0'], [`${element}.score.max`, '100'], ...share] as const) : []),
    [`${element}.status`, progress === 1 ? 'completed' : 'incomplete'],
  ];
}

/**
 * An attempt as interactions: one of its right type, which has single letters or a bare number and no room for the question,
 * and one more (`….words`, of no weight) with question, response and key in words. From `index` on.
 */
export function interactions12(index: number, attempt: LmsAttempt & { readonly wall: Date }): Values[] {
  const { itemId, interaction, wall, weighting, duration, objective } = attempt;
  const { type, response, correct } = inLetters(interaction, attempt.words);
  const dialect = { incorrect: 'wrong', number: hundredths };
  const made: Values[] = [
    record(index, {
      ...{ id: itemId, type, response, correct, objective },
      result: resultOf(attempt, dialect),
      weighting: hundredths(Math.min(weighting, 999)),
      latency: timespan12(duration),
      time: time12(wall),
    }),
  ];
  if (attempt.words) {
    made.push(
      record(index + 1, {
        id: `${itemId}.words`,
        type: 'fill-in',
        response: askedAndEntered(attempt, TEXT),
        correct: attempt.keyWords ? [line(attempt.keyWords, TEXT)] : [],
        result: 'neutral',
        weighting: '0',
        time: time12(wall),
      }),
    );
  }
  return made;
}

interface Interaction12 {
  readonly id: string;
  readonly type: string;
  readonly response: string;
  readonly correct: readonly string[];
  readonly result: string;
  readonly weighting: string;
  readonly latency?: string;
  readonly time: string;
  readonly objective?: string | undefined;
}

function record(index: number, { id, type, response, correct, objective, ...rest }: Interaction12): Values {
  const element = `cmi.interactions.${index}`;
  return [
    [`${element}.id`, id],
    ...(objective === undefined ? [] : [[`${element}.objectives.0.id`, objective] as const]),
    [`${element}.time`, rest.time],
    [`${element}.type`, type],
    ...correct.map((pattern, n) => [`${element}.correct_responses.${n}.pattern`, pattern] as const),
    [`${element}.weighting`, rest.weighting],
    ...(response === '' ? [] : [[`${element}.student_response`, response] as const]),
    [`${element}.result`, rest.result],
    ...(rest.latency === undefined ? [] : [[`${element}.latency`, rest.latency] as const]),
  ];
}

type Plain = Pick<LmsInteraction, 'type' | 'response' | 'correct'>;

/** The interaction in 1.2's own words (RTE 1.2, 3.4.4.2.7): ids are single letters or figures. */
function inLetters(interaction: LmsInteraction, words: string): Plain {
  const { type, response, correct, components = {} } = interaction;
  const ids = (name: string): string[] => (components[name] ?? []).map(({ id }) => id);
  const text: Plain = { type: 'fill-in', response: line(words || response, TEXT), correct: [] };
  const each = (say: (value: string) => string | undefined): Plain => {
    const said = response === '' ? '' : say(response);
    const patterns = correct.flatMap((pattern) => say(pattern) ?? []).filter((pattern) => pattern.length <= TEXT);
    return said === undefined || said.length > TEXT ? text : { type, response: said, correct: patterns };
  };
  switch (type) {
    case 'true-false':
      return each((value) => (value === 'true' ? 't' : value === 'false' ? 'f' : undefined));
    case 'choice':
    case 'sequencing':
      return each((value) => inOrder(parts(value).map((id) => letter(ids('choices'), id))));
    case 'matching':
      return each((value) =>
        inOrder(
          parts(value).map((pair) => {
            const [source = '', target = ''] = pair.split('[.]');
            const [from, to] = [letter(ids('source'), source), letter(ids('target'), target)];
            return from && to ? `${from}.${to}` : undefined;
          }),
        ),
      );
    case 'numeric':
      return each(number12);
    case 'fill-in':
    case 'long-fill-in':
      return {
        type: 'fill-in',
        response: line(bare(response), TEXT),
        correct: correct.map((it) => line(bare(it), TEXT)),
      };
    default:
      return text;
  }
}

const letter = (ids: readonly string[], id: string): string | undefined => LETTERS[ids.indexOf(id)];

const inOrder = (values: readonly (string | undefined)[]): string | undefined =>
  values.every((value) => value !== undefined) ? values.join(',') : undefined;

/** 1.2 has no ranges: of one its middle, which is the key where the tolerance is the same on both sides. */
function number12(value: string): string | undefined {
  const [from, to = from] = value.split('[:]');
  const middle = (Number(from) + Number(to)) / 2;
  return from && to && Number.isFinite(middle) ? plainDecimal(middle) : undefined;
}

/** Without what 1.2 does not know: whether case and order matter, and marks between several texts. */
const bare = (text: string): string => text.replace(/^(?:\{[a-z_]+=[a-z]+\})+/, '').replaceAll('[,]', '; ');
