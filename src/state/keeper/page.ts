import type { ItemType } from '../../core/item-type.js';

/** What the keeper needs of the world around it; in a test, a world of the test's own. */
export interface KeeperPage {
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  wait(milliseconds: number, then: () => void): () => void;
  /** Calls back each time the page is hidden or left, until the returned function is called. */
  hidden(then: () => void): () => void;
  /** A name that no other page has. */
  owner(): string;
  /** The whole of an item type. Rejects where it can't be had. */
  type(interaction: string): Promise<ItemType>;
  /** There is something to say to the learner. */
  say(): void;
}
