import { numberFrom } from './scorm12.js';
import type { ScormVersion } from './scorm.js';
import { isoDuration } from '../../core/report/answered.js';
import { CERTAINTY, certainty2004, interaction2004, objective2004, session2004 } from './scorm2004-values.js';

/** SCORM 2004, 4th edition (ADL, RTE 1.1, 2009); the third takes the same but for the length of `suspend_data`. */
export const SCORM_2004: ScormVersion = {
  name: 'scorm2004',
  calls: {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
    error: 'GetLastError',
  },
  begun: '103',
  unbegun: /^122$/,
  // 201 argument, 351 set failure (an index or an id that may not be), 401 to 408 the element or its value
  refused: /^(?:201|351|40[1-8])$/,
  elements: {
    learner: 'cmi.learner_id',
    entry: 'cmi.entry',
    mode: 'cmi.mode',
    passMark: 'cmi.scaled_passing_score',
  },
  passMark: (value) => numberFrom(value, 0, 1),
  first: [['cmi.exit', 'suspend']],
  fresh: [['cmi.completion_status', 'incomplete']],
  time: (milliseconds) => ['cmi.session_time', isoDuration(milliseconds)],
  limits: [64_000, 4000],
  session: session2004,
  objectives: ({ report: { objectives, certainty, bank } }) => [
    ...objectives.map((objective) => ({
      id: objective.id,
      values: (index: number) => objective2004(index, objective, bank.lang),
    })),
    ...(certainty ? [{ id: CERTAINTY, values: (index: number) => certainty2004(index, certainty) }] : []),
  ],
  interactions: (index, attempt, lang) => [interaction2004(index, attempt, lang)],
};
