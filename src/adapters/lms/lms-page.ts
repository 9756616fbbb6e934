import type { ItemType } from '../../core/item-type.js';
import type { LmsLaunch } from '../../core/ports.js';
import type { Watch } from '../storage/web.js';
import type { LocalPlace } from './local-copy.js';

/** What the storage needs of the page around it. */
export interface LmsPage extends LocalPlace {
  wait(milliseconds: number, then: () => void): () => void;
  /** Tells of what another page has changed there. */
  readonly watch: Watch;
  /** Calls back when the network is there again, until the returned function is called. */
  online(then: () => void): () => void;
  /** An item type that is there, and fetches one that isn't. */
  find(interaction: string): ItemType | undefined;
  fetch(interaction: string): Promise<unknown>;
  /** The LMS has answered for the first time. */
  began?(launch: LmsLaunch): void;
  /** Between 0 and 1, by chance; 1 without it. */
  chance?(): number;
}
