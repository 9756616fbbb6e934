import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../../state/localize-controller.js';
import type { Texts } from '../../i18n/texts.js';
import { baseStyles } from './tokens.styles.js';

/** What all elements of a quiz have: a language, and the shared look. */
export abstract class QuizElement extends LitElement {
  static override styles = [baseStyles];

  protected readonly localize = new LocalizeController(this);

  protected get texts(): Texts {
    return this.localize.texts;
  }

  /** A number in the element's language. */
  protected n(value: number): string {
    return this.localize.number(value);
  }
}

/** A part: an element that belongs to the quiz around it, or to the one that `for` names. */
export abstract class QuizPart extends QuizElement {
  /** Id of the `<learning-quiz>` that this part belongs to; needed only outside it. */
  @property() for = '';
}
