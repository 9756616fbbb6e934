// What the page's half of marking in the article (src/article) and the half of an item have in common. The event that a key
// makes is the page's, which the pure part doesn't know.

/** What is to be seen in the article: units by their index. */
export interface MarkingState {
  /** The unit that has the focus, or had it last. */
  readonly at: number;
  readonly marked: ReadonlySet<number>;
  /** Those between a first one that was chosen and the focus. */
  readonly pending: ReadonlySet<number>;
}

/** What is marked in an article, how it is called there, and what is told of what the reader does. */
export interface MarkingRequest<KeyEvent> {
  /** What can be marked, in the order of the text, in its UTF-16 units. */
  readonly units: readonly { readonly start: number; readonly end: number }[];
  readonly state: MarkingState;
  readonly labels: { readonly list: string; readonly back: string };
  /** Language of the labels. */
  readonly lang: string;
  readonly multiple: boolean;
  /** A unit was clicked or tapped. */
  readonly press: (index: number) => void;
  /** The mouse was drawn from one unit to another. */
  readonly draw: (from: number, to: number) => void;
  /** A key was pressed while a unit had the focus. */
  readonly key: (event: KeyEvent) => void;
  /** The reader wants to go back to the question: moves the focus there. */
  readonly back: () => void;
  /** It was taken down, for whatever reason. */
  readonly closed: () => void;
}

export interface Marking {
  /** Shows a new state, and moves the focus to its unit where that is wanted. */
  show(state: MarkingState, focus: boolean): void;
  /** Takes everything down; may be called again. */
  close(): void;
}

/** An article whose text can be marked. */
export interface MarkableArticle<KeyEvent> {
  readonly text: string;
  /** Lets the reader mark units of the text in the page. Takes down what is shown in an article before. */
  open(request: MarkingRequest<KeyEvent>): Marking;
}
