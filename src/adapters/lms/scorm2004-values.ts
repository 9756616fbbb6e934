import { isoDuration } from '../../core/report/answered.js';
import type { LmsInteraction, LmsInteractionType } from '../../core/item-type.js';
import type { LmsAttempt, LmsObjective, LmsReport } from '../../core/report/lms-report.js';
import type { LmsSave } from '../../core/ports.js';
import { plainDecimal } from '../../core/scoring/decimal.js';
import { askedAndEntered, line, parts, resultOf, standingPass, standingScore, type Values } from './values.js';

/** `2026-01-31T12:34:56.78Z` (RTE 4.1.1.7, time): some LMSs take no more than two figures there, some no fewer than one. */
export const time2004 = (wall: Date): string => `${wall.toISOString().slice(0, 22)}Z`;

/** A text with its language, which is English where none is said; the limit is that of the text. */
export function localized(text: string, lang: string, most: number): string {
  const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/i.test(lang) ? lang : 'en';
  return `${tag === 'en' ? '' : `{lang=${tag}}`}${line(text.replace(/^\s*\{/, '('), most)}`;
}

export function session2004(told: LmsSave): Values {
  const { report, best } = told;
  const score = standingScore(told);
  const passed = standingPass(told);
  const done = best !== undefined || report.finished;
  return [
    ['cmi.completion_status', done ? 'completed' : 'incomplete'],
    ['cmi.success_status', passed === undefined ? 'unknown' : passed ? 'passed' : 'failed'],
    ['cmi.progress_measure', done ? '1' : plainDecimal(report.progress)],
    ['cmi.location', line(report.location, 1000)],
    ...(score ? scoreOf('cmi.score', score) : []),
    ['cmi.exit', report.finished ? 'normal' : 'suspend'],
  ];
}

/** Raw comes last: some LMSs hold it against the ends that they have then. */
const scoreOf = (element: string, { raw, max }: NonNullable<LmsReport['score']>): Values => {
  const least = Math.min(0, raw);
  return [
    ...(max > 0 ? ([[`${element}.scaled`, plainDecimal(Math.min(1, Math.max(-1, raw / max)))]] as const) : []),
    [`${element}.min`, plainDecimal(least)],
    [`${element}.max`, plainDecimal(max)],
    [`${element}.raw`, plainDecimal(raw)],
  ];
};

export function objective2004(index: number, { id, title, score, progress }: LmsObjective, lang: string): Values {
  const element = `cmi.objectives.${index}`;
  return [
    [`${element}.id`, id],
    ...(score.max > 0 ? scoreOf(`${element}.score`, score) : []),
    [`${element}.completion_status`, progress === 1 ? 'completed' : 'incomplete'],
    [`${element}.progress_measure`, plainDecimal(progress)],
    [`${element}.description`, localized(title, lang, 250)],
  ];
}

/** The objective that stands for the certainty mark: beside the score, never in it. */
export const CERTAINTY = 'certainty_mark';

export function certainty2004(index: number, score: NonNullable<LmsReport['certainty']>): Values {
  const element = `cmi.objectives.${index}`;
  return [[`${element}.id`, CERTAINTY], ...scoreOf(`${element}.score`, score)];
}

/** How many correct patterns each type may have (RTE 4.2.9.1). */
const MOST_PATTERNS: Readonly<Record<LmsInteractionType, number>> = {
  'true-false': 1,
  choice: 10,
  'fill-in': 5,
  'long-fill-in': 5,
  matching: 5,
  performance: 5,
  sequencing: 5,
  likert: 1,
  numeric: 1,
  other: 1,
};

/** An attempt as the interaction of this index. */
export function interaction2004(index: number, attempt: LmsAttempt & { readonly wall: Date }, lang: string): Values {
  const element = `cmi.interactions.${index}`;
  const { type, response, correct } = interactionOf(attempt.interaction, attempt.words);
  return [
    [`${element}.id`, attempt.itemId],
    [`${element}.type`, type],
    ...(attempt.objective === undefined ? [] : [[`${element}.objectives.0.id`, attempt.objective] as const]),
    [`${element}.timestamp`, time2004(attempt.wall)],
    ...correct.map((pattern, n) => [`${element}.correct_responses.${n}.pattern`, pattern] as const),
    [`${element}.weighting`, plainDecimal(attempt.weighting)],
    ...(response === '' ? [] : [[`${element}.learner_response`, response] as const]),
    [`${element}.result`, resultOf(attempt, { incorrect: 'incorrect', number: plainDecimal })],
    [`${element}.latency`, isoDuration(attempt.duration)],
    [`${element}.description`, localized(askedAndEntered(attempt, 250), lang, 250)],
  ];
}

type Plain = Pick<LmsInteraction, 'type' | 'response' | 'correct'>;

/** What the notation's own marks would be in a learner's text; and a brace that begins one is taken for a prefix. */
const plainly = (text: string, most: number): string =>
  line(text.replace(/\[([,.:])\]/g, '[$1 ]').replace(/^\s*\{/, '('), most);

/** The interaction within the standard's limits (RTE 4.2.9.1, 4.2.9.2); what exceeds them is `other`, in words. */
function interactionOf(interaction: LmsInteraction, words: string): Plain {
  const { type, response, correct } = interaction;
  const other: Plain = { type: 'other', response: line(words || response, 4000), correct: [] };
  const most = MOST_PATTERNS[type];
  const all = [...new Set(correct)].slice(0, most);
  switch (type) {
    case 'choice':
    case 'sequencing':
    case 'matching': {
      const fits = (value: string): boolean => parts(value).length <= 36;
      return [response, ...all].every(fits) ? { type, response, correct: all } : other;
    }
    case 'fill-in': {
      const texts = (value: string): string =>
        parts(value)
          .map((text) => plainly(text, 250))
          .join('[,]');
      const pattern = (value: string): string => {
        const [prefix = ''] = /^(?:\{(?:case|order)_matters=(?:true|false)\})*/.exec(value) ?? [];
        return prefix + texts(value.slice(prefix.length));
      };
      const fits = [response, ...all].every((value) => parts(value).length <= 10);
      return fits ? { type, response: texts(response), correct: all.map(pattern) } : other;
    }
    case 'long-fill-in':
      return { type, response: plainly(response, 4000), correct: all.map((text) => plainly(text, 4000)) };
    case 'other':
      return { type, response: line(response, 4000), correct: all.map((text) => line(text, 4000)) };
    default:
      return { type, response, correct: all };
  }
}
