/** A slip of the keyboard, with the lines as they were most likely meant. */
export interface Slip {
  /** From 0. */
  readonly line: number;
  readonly column: number;
  /** What it is and what to write instead, in a sentence. */
  readonly text: string;
  readonly mended: readonly (readonly [line: number, text: string])[];
  /** Such a thing is nothing else wherever it helps to mend it; what may be something else is compared. */
  readonly sure?: true;
  /** A quote or a bracket that is not closed: the parser finds that out further down. */
  readonly open?: string;
}

/** What the parser says of a place; line and column from 0. */
export interface ParserFault {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

/** A slip in one line: the line as it was meant. */
export interface LineSlip extends Pick<Slip, 'column' | 'text' | 'open'> {
  readonly mend: string;
}
