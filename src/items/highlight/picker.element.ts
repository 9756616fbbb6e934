import type { MarkingState } from '../../core/evidence/marking.js';
import type { HighlightTexts } from '../../i18n/en.highlight.js';
import { between, indices, inRange, withRange, type Range } from './picking.js';
import type { Stretch } from './schema.js';

/** What is picked from. */
export interface Picked {
  readonly source: string;
  readonly units: readonly Stretch[];
  /** What is marked by now. */
  readonly ranges: readonly Range[];
  readonly phrase: boolean;
  readonly many: boolean;
}

/** What a picker asks of the item that it picks for. */
interface PickerPort {
  picked(): Picked;
  texts(): HighlightTexts;
  /** The sentences of a text. */
  sentences(text: string): readonly Stretch[];
  /** Asks for these ranges; `words` are to be said when they were taken. */
  take(ranges: readonly Range[], words: string): void;
  say(words: string): void;
  update(): void;
}

/**
 * How units are picked by keys, pointer or finger, in the card and in the article alike: a sentence by itself, a phrase
 * by its first word and its last.
 */
export class Picker {
  readonly #port: PickerPort;
  /** The unit that has the focus, or had it last. */
  #at = 0;
  /** The first word of a phrase whose last is still to be chosen. */
  #first: number | undefined;
  /** Whether the unit at hand is to have the focus after the next update. */
  focusNext = false;
  #from = -1;

  constructor(port: PickerPort) {
    this.#port = port;
  }

  /** Begins anew, at the first mark where there is one. */
  reset(at = 0): void {
    this.#at = at;
    this.#first = undefined;
  }

  get state(): MarkingState {
    const pending = this.#first === undefined ? [] : [between(this.#first, this.#at)];
    return { at: this.#at, marked: indices(this.#port.picked().ranges), pending: indices(pending) };
  }

  /** A unit was clicked, tapped, or chosen by Enter. */
  readonly press = (at: number): void => {
    const { ranges, phrase } = this.#port.picked();
    const texts = this.#port.texts();
    const standing = this.#first === undefined ? ranges.find((range) => inRange(range, at)) : undefined;
    this.#go(at);
    if (standing) {
      // A list box says by itself that an option was chosen, or is no more.
      const words = phrase ? texts.removed : '';
      this.#take(
        ranges.filter((range) => range !== standing),
        words,
      );
    } else if (!phrase) this.#mark([at, at]);
    else if (this.#first !== undefined) this.#mark(between(this.#first, at));
    else {
      this.#first = at;
      this.#port.say(texts.first(this.#words([at, at])));
    }
  };

  /** The mouse selected from one unit to another. */
  readonly draw = (from: number, to: number): void => {
    this.#go(to);
    this.#mark(between(from, to));
  };

  #mark(range: Range): void {
    const { phrase, many, ranges } = this.#port.picked();
    // Of sentences each is marked by itself.
    const all = phrase ? [range] : [...indices([range])].map((at): Range => [at, at]);
    const marked = all.reduce((before, one) => withRange(before, one, many), [...ranges]);
    this.#take(marked, phrase ? this.#port.texts().marked(this.#words(range)) : '');
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const { key } = event;
    // The focus may have come to it otherwise than by our keys.
    const focused = indexOf(event);
    if (focused >= 0) this.#at = focused;
    const to = this.#targetOf(event);
    if (to !== undefined) {
      if (event.shiftKey && this.#port.picked().phrase) this.#first ??= this.#at;
      this.#go(to);
    } else if (key === 'Enter' || key === ' ') {
      if (!event.repeat) this.press(this.#at);
    } else if (key === 'Escape' && this.#first !== undefined) this.reset(this.#at);
    else return;
    event.preventDefault();
    this.#port.update();
  };

  readonly onDown = (event: MouseEvent): void => {
    this.#from = event.button ? -1 : indexOf(event);
  };

  readonly onUp = (event: MouseEvent): void => {
    const to = indexOf(event);
    if (this.#from < 0 || to < 0 || to === this.#from) return;
    getSelection()?.removeAllRanges();
    this.draw(this.#from, to);
  };

  readonly onClick = (event: MouseEvent): void => {
    const at = indexOf(event);
    if (at >= 0) this.press(at);
  };

  #go(at: number): void {
    this.#at = at;
    this.focusNext = true;
    this.#port.update();
  }

  #take(ranges: readonly Range[], words: string): void {
    this.#first = undefined;
    this.#port.take(ranges, words);
  }

  #words([first, last]: Range): string {
    const { source, units } = this.#port.picked();
    return source.slice(units[first]?.start, units[last]?.end).replace(/\s+/g, ' ');
  }

  /** Where a key leads to: left and right by unit, up and down by sentence. */
  #targetOf({ key, currentTarget }: KeyboardEvent): number | undefined {
    const { source, units, phrase } = this.#port.picked();
    const last = units.length - 1;
    if (key === 'Home') return 0;
    if (key === 'End') return last;
    if (!key.startsWith('Arrow')) return undefined;
    if (phrase && /Up|Down/.test(key)) {
      const starts = this.#port.sentences(source).map(({ start }) => units.findIndex(({ end }) => end > start));
      const up = starts.findLast((at) => at < this.#at);
      return (key === 'ArrowUp' ? up : starts.find((at) => at > this.#at)) ?? this.#at;
    }
    const forward = getComputedStyle(currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const step = key === forward || key === 'ArrowDown' ? 1 : -1;
    return Math.min(Math.max(this.#at + step, 0), last);
  }
}

/** The index of the unit that an event came from; −1 where it came from none. */
function indexOf(event: Event): number {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && target.dataset['index'] ? Number(target.dataset['index']) : -1;
}
