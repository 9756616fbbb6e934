import type { KeysAt } from '../../core/bank/keys-at.js';
import { costsOf } from '../../core/session/costs.js';
import type { Plan } from '../../core/session/plan.js';
import type { Texts } from '../../i18n/texts.js';

/** In which words and numbers it is said. */
export interface Voice {
  readonly texts: Texts;
  readonly n: (value: number) => string;
  readonly percent: (share: number) => string;
}

/** `20 minutes`, `1 minute 30 seconds`. */
function timeWords({ texts, n }: Voice, limit: number): string {
  const whole = Math.round(limit);
  const [minutes, seconds] = [Math.floor(whole / 60), whole % 60];
  const words = [
    minutes ? texts.minutes(minutes, n(minutes)) : '',
    seconds || !minutes ? texts.seconds(seconds, n(seconds)) : '',
  ];
  return words.filter(Boolean).join(' ');
}

/** Who scores: this page, or the server with this name, once it is known. */
const scoredBy = ({ texts: { scoring } }: Voice, keys: KeysAt | undefined, host: string): string =>
  keys === 'remote' ? host && scoring.remote(host) : keys ? scoring[keys] : '';

/**
 * What a learner should know of a session before it begins, a sentence each; the most important first. `keys` say where
 * its bank's keys are, and `host` which server has them.
 */
export function rulesOf(voice: Voice, plan: Plan, keys?: KeysAt, host = ''): string[] {
  const { items, policy, phase } = plan;
  const costs = costsOf(plan);
  const { texts, n } = voice;
  const { attempts, feedback, timeLimit, timeFactor, passMark, confidence } = policy;
  const hints = policy.hints && items.some((item) => item.hints > 0);
  const asked = confidence === 'marked' ? texts.confidenceMarked : confidence === 'ask' ? texts.confidenceAsked : '';
  return [
    texts.questionCount(items.length, n(items.length)),
    phase === 'before' ? texts.beforeReading : '',
    timeLimit === null ? '' : texts.limit(timeWords(voice, timeLimit * timeFactor)),
    items.some(({ time }) => time !== undefined) ? texts.itemLimits : '',
    attempts === 'until-correct' ? texts.attemptsFree : texts.attemptsEach(attempts, n(attempts)),
    costs.attempt ? texts.attemptCosts(voice.percent(costs.attempt)) : '',
    texts.feedbackWhen[feedback],
    policy.navigation === 'linear' ? texts.forwardOnly : '',
    !hints ? '' : costs.hint ? texts.hintsCost(voice.percent(costs.hint)) : texts.hintsThere,
    asked,
    passMark === null ? '' : texts.passWith(voice.percent(passMark)),
    scoredBy(voice, keys, host),
  ].filter(Boolean);
}
