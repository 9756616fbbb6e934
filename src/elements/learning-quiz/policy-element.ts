import { property } from 'lit/decorators.js';
import type { SessionStorage } from '../../core/ports.js';
import type { CreditRule } from '../../core/scoring/credit.js';
import type { Shuffle } from '../../core/session/plan.js';
import type { Attempts, Mode, Policy } from '../../core/session/policy.js';
import type { Persist } from '../../state/kept.js';
import { QuizElement } from '../base/quiz-element.js';
import { idsAttribute, numberAttribute, switchAttribute } from './options.js';

/**
 * The attributes by which a page says how a session goes. One that is set wins over the bank's, and that over the mode's.
 *
 * @attr {boolean} required - In a form: invalid until the session is finished.
 * @attr {boolean} disabled - In a form: nothing can be entered, and nothing is sent.
 */
export abstract class PolicyElement extends QuizElement {
  /** @internal */
  static formAssociated = true;

  /** A named set of the policies below; one that is set wins. */
  @property() mode: Mode | undefined;
  /** How many items to draw; all without it. */
  @property({ converter: numberAttribute }) count: number | undefined;
  /** Fixes what is drawn and in which order; a new one each time without it. */
  @property() seed: string | undefined;
  /** What is mixed: `none`, `options`, `items` or `all`. */
  @property() shuffle: Shuffle | undefined;
  /** Ids of objectives, parted by spaces: only their items are drawn. */
  @property({ converter: idsAttribute }) objectives: readonly string[] | undefined;
  /** How often an item may be tried: a number or `until-correct`. */
  @property({ converter: numberAttribute }) attempts: Attempts | undefined;
  /** How several attempts make an item's score. */
  @property() credit: CreditRule | undefined;
  /** What each attempt before costs: 0 to 1. */
  @property({ converter: numberAttribute }) penalty: number | undefined;
  /** What each hint costs: 0 to 1. */
  @property({ attribute: 'hint-cost', converter: numberAttribute }) hintCost: number | undefined;
  /** When verdicts are shown: `immediate`, `deferred` (when finished) or `none`. */
  @property() feedback: Policy['feedback'] | undefined;
  /** `free`, or `linear`: forward only. */
  @property() navigation: Policy['navigation'] | undefined;
  /** Whether hints may be opened: `on` or `off`. */
  @property({ converter: switchAttribute }) hints: boolean | undefined;
  /** Whether the learner may pause: `on` or `off`. */
  @property({ converter: switchAttribute }) pause: boolean | undefined;
  /** Whether the learner is asked how sure they are: `off`, `ask`, or `marked` with a certainty mark for it. */
  @property() confidence: Policy['confidence'] | undefined;
  /** Seconds for the whole session. */
  @property({ attribute: 'time-limit', converter: numberAttribute }) timeLimit: number | undefined;
  /** Extends all limits for one person: 1.25 is a quarter more. */
  @property({ attribute: 'time-factor', converter: numberAttribute }) timeFactor: number | undefined;
  /** The share of the points that is a pass: 0 to 1. */
  @property({ attribute: 'pass-mark', converter: numberAttribute }) passMark: number | undefined;
  /** Draws evenly: `2 per objective`, `1 per section`, `3 per level`. */
  @property() draw: string | undefined;
  /** `before`: asked before the reading, nothing is told; a later session shows the gain. */
  @property() phase: 'before' | undefined;
  /** Tells apart quizzes over the same bank that are kept on the same site; as an attribute, its name in a form too. */
  @property() name = '';
  /** Where the session is kept: `local` (default), `session`, or `none`. */
  @property() persist: Persist = 'local';
  /**
   * The LMS that is told of the session, and keeps it: `auto` (the one that is found), `scorm12`, `scorm2004`, `cmi5`, `xapi`,
   * `message` (the page around the frame), or `none` (default).
   */
  @property() lms: string | undefined;
  /** Where the session is kept instead: a storage of the host's own. */
  @property({ attribute: false }) storage: SessionStorage | undefined;

  /** The form that it belongs to; there, as the rest of these, once it is in one. */
  declare readonly form: HTMLFormElement | null | undefined;
  /** `valueMissing` while it is `required` and not finished. */
  declare readonly validity: ValidityState | undefined;
  /** Why the form can’t be sent, in the quiz’s language. */
  declare readonly validationMessage: string | undefined;
  /** Whether it is looked at when the form is sent. */
  declare readonly willValidate: boolean | undefined;

  /** Fetches parts of the quiz, and has seen to what they are for. */
  protected abstract warm(parts: readonly string[]): void;

  /** What there is to do in a form comes with other parts. @internal */
  formAssociatedCallback(): void {
    this.warm(['frame']);
  }
  /** @internal */
  formDisabledCallback(): void {
    this.warm(['frame']);
  }
}
