import type { ScormVersion } from './scorm.js';
import { interactions12, objective12, session12, timespan12 } from './scorm12-values.js';

/** A number from an LMS; nothing where there is none, or it lies outside. */
export function numberFrom(value: string, least: number, most: number): number | undefined {
  const number = value.trim() === '' ? NaN : Number(value);
  return number >= least && number <= most ? number : undefined;
}

/** SCORM 1.2 (ADL, RTE 1.2, 2001). */
export const SCORM_12: ScormVersion = {
  name: 'scorm12',
  calls: {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
    error: 'LMSGetLastError',
  },
  begun: '101',
  unbegun: /^301$/,
  // 201 argument, 203 no array, 401 and 402 not implemented, 403 read only, 405 wrong type
  refused: /^(?:20[123]|40[1235])$/,
  elements: {
    learner: 'cmi.core.student_id',
    entry: 'cmi.core.entry',
    mode: 'cmi.core.lesson_mode',
    passMark: 'cmi.student_data.mastery_score',
  },
  passMark: (value) => {
    const percent = numberFrom(value, 0, 100);
    return percent === undefined ? undefined : percent / 100;
  },
  first: [['cmi.core.exit', 'suspend']],
  fresh: [['cmi.core.lesson_status', 'incomplete']],
  time: (milliseconds) => ['cmi.core.session_time', timespan12(milliseconds)],
  limits: [4096],
  session: (told) => session12(told),
  objectives: ({ report }) =>
    report.objectives.map((objective) => ({ id: objective.id, values: (index) => objective12(index, objective) })),
  interactions: interactions12,
};
