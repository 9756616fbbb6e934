import { ScormLms, type Call, type Version } from './scorm-lms.js';

/** Where the quiz looks for each version. */
const APIS: Readonly<Record<Version, string>> = { scorm12: 'API', scorm2004: 'API_1484_11' };
/** What a quiz in a frame is to be like. */
const QUIZ = { count: '6', shuffle: 'options', 'pass-mark': '0.6', name: 'lms' };
const PASS_MARK: Readonly<Record<Version, string>> = { scorm12: '60', scorm2004: '0.6' };

/** The LMS of this page: one learner, one activity, attempts one after another. */
export class Platform {
  readonly #place: HTMLElement;
  #frame: HTMLIFrameElement | undefined;
  readonly #bank: string;
  readonly #changed: () => void;
  #lms = new ScormLms('scorm12', { passMark: PASS_MARK.scorm12 });
  #failing = false;
  #pending = false;
  open = false;
  /** What was done last, for whoever does not see it. */
  said = '';
  /** Elements that the latest calls set. */
  fresh = new Set<string>();

  /**
   * @param place the quiz stands before it
   * @param changed draws the page anew
   */
  constructor(place: HTMLElement, bank: string, changed: () => void) {
    this.#place = place;
    this.#bank = bank;
    this.#changed = changed;
  }

  get version(): Version {
    return this.#lms.version;
  }

  get calls(): readonly Call[] {
    return this.#lms.calls;
  }

  get values(): ReadonlyMap<string, string> {
    return new Map(this.#lms.values);
  }

  get failing(): boolean {
    return this.#failing;
  }

  /** Whether calls fail from now on. */
  set failing(failing: boolean) {
    this.#failing = failing;
    this.said = failing ? 'Every call fails now.' : 'Calls work again; the quiz tries by itself within a minute.';
    this.#changed();
  }

  /** Opens the quiz, in the attempt that was suspended if there is one. */
  launch(): void {
    const { version } = this;
    const page = window as unknown as Record<string, unknown>;
    for (const name of Object.values(APIS)) delete page[name];
    this.#lms.heard = (call) => this.#hear(call);
    this.#lms.fails = () => (this.#failing ? '101' : undefined);
    page[APIS[version]] = this.#lms.launch();
    const address = new URL('../embed/frame.html', location.href);
    address.search = new URLSearchParams({ bank: this.#bank, lms: version, ...QUIZ }).toString();
    this.open = true;
    // Each launch has a frame of its own, so that going back leads out of this page and not through them.
    const frame = document.createElement('iframe');
    frame.title = 'The quiz';
    frame.dataset['quiz'] = '';
    frame.src = address.href;
    this.#place.before(frame);
    this.#frame = frame;
    this.#changed();
  }

  /** Leaves the quiz, as a learner does who closes the window: it says by itself what is still to be said. */
  close(): void {
    this.open = false;
    this.said = 'The quiz is closed.';
    this.#frame?.remove();
    this.#changed();
  }

  reopen(): void {
    this.said = 'The quiz is opened again.';
    this.launch();
  }

  /** A new attempt, for which the LMS has nothing yet. */
  begin(version: Version): void {
    this.#lms.heard = undefined;
    // What the quiz says as it goes is of the attempt before.
    this.#frame?.remove();
    this.#lms = new ScormLms(version, { passMark: PASS_MARK[version], learner: `L-${Date.now()}` });
    this.fresh.clear();
    this.said = 'A new attempt.';
    this.launch();
  }

  #hear({ name, values }: Call): void {
    if (!this.#pending) {
      this.#pending = true;
      this.fresh = new Set();
      // A save is many calls; they are shown together.
      setTimeout(() => {
        this.#pending = false;
        this.#changed();
      }, 50);
    }
    if (name.endsWith('SetValue')) this.fresh.add(values[0] ?? '');
  }
}
