import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../../state/localize-controller.js';
import type { Texts } from '../../i18n/texts.js';
import { baseStyles } from './tokens.styles.js';

/**
 * What all elements of a quiz have: a language, and the shared look.
 *
 * @cssproperty {<color>} [--quiz-accent=light-dark(#0d5c75, #7cc7dd)] - Controls, links, what is chosen, the focus; 4.5 : 1 on the page and on the surface.
 * @cssproperty {<color>} [--quiz-on-accent=light-dark(#fff, #06222c)] - Words on the accent.
 * @cssproperty {<color>} [--quiz-text=light-dark(#1d2326, #e9e6e0)] - Words.
 * @cssproperty {<color>} [--quiz-muted=light-dark(#566067, #a8adb0)] - Words beside the point: labels, counts.
 * @cssproperty {<color>} [--quiz-surface=light-dark(#fff, #1b1f22)] - The ground of options and fields.
 * @cssproperty {<color>} [--quiz-line=light-dark(#d8d6d0, #3b4246)] - Lines that only part things.
 * @cssproperty {<color>} [--quiz-control=light-dark(#7d858a, #8b9499)] - The borders of buttons and fields; 3 : 1 on the page and on the surface.
 * @cssproperty {<color>} [--quiz-correct=light-dark(#1f6b3a, #86d19b)] - Correct, in words and borders.
 * @cssproperty {<color>} [--quiz-partial=light-dark(#7a5200, #e6bd6a)] - Partly correct.
 * @cssproperty {<color>} [--quiz-incorrect=light-dark(#a3302a, #f3a39b)] - Incorrect.
 * @cssproperty {<font-family>} [--quiz-font=inherit] - The font; the page’s without it.
 * @cssproperty {<number>} [--quiz-leading=1.55] - How far lines stand apart, in heights of the type.
 * @cssproperty {<length>} [--quiz-radius=0.625rem] - How round corners are.
 */
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
