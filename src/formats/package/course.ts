/** A quiz as a package for LMSs has it. */
export interface Course {
  /** The bank's. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly lang: string;
  /** The share of the points that is a pass, 0 … 1. */
  readonly passMark?: number;
  /** Names of all files beside the manifest; the first one is the page. */
  readonly files: readonly [string, ...string[]];
}
