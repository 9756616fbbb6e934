/** What came of a search for a passage that is not in the page: words, or an address. */
export interface Missing {
  readonly place: string;
  /** Their name in the dictionary. */
  readonly words: 'notLoaded' | 'passageNotFound';
  readonly href: string | undefined;
}
