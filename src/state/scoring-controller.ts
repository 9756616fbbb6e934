import type { BankIssue } from '../core/bank/issues.js';
import { itemFaults, type ParsedBank } from '../core/bank/quick.js';
import type { Plan } from '../core/session/plan.js';
import type { Bank, Evidence } from '../core/bank/model.js';
import { frozenJson } from '../core/json.js';
import type { Scorer } from '../core/ports.js';
import type { Log } from '../core/session/action.js';
import type { SessionState } from '../core/session/state.js';
import { registry } from '../core/registry.js';
import { hasLimits } from '../core/session/select.js';
import type { LateTypes } from './late-types.js';
import type { RequestDetails, RequestType } from './events.js';
import type { SessionStore } from './session-store.js';

declare module '../core/registry.js' {
  interface RegistryKinds {
    /** Makes the Scorer of a session. */
    scorer: (session: SessionStore) => Scorer;
    /** Shows a passage in the page, or says where else it can be read. */
    passages: (request: PassageRequest) => EvidenceShown | Promise<EvidenceShown>;
    /** A part that is fetched when needed; its module registers the element. */
    part: unknown;
    /** What is asked for once there is an attempt. */
    requests: (session: ScoredSession) => Attempts;
    /** Watches the time of a store's sessions; once for each store. */
    timer: (store: SessionStore) => void;
  }
}

/** What came of "Show in the article". `closed` is there while the passage is shown, and ends when the reader returns. */
export interface EvidenceShown {
  readonly found: boolean;
  /** The part that looks for passages could not be fetched. */
  readonly failed?: boolean;
  /** Where else the passage can be read. */
  readonly href?: string;
  readonly closed?: Promise<void>;
}

export interface PassageRequest {
  /** The quiz that asks. */
  readonly host: HTMLElement;
  /** Selector of the article, where the host page has it. */
  readonly article: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly sources: NonNullable<Bank['sources']>;
  /** The bank's address, against which a source's `href` is resolved. */
  readonly base: string;
  /** "Back to the question". */
  readonly label: string;
  /** Language of the label, where it is not the quiz's. */
  readonly lang?: string;
}

/** What the quiz around the store does for it: what needs a page, or the bank as a whole. */
export interface ScoringHost {
  language(): string;
  restart(options: { missed: boolean }): void;
  showEvidence(evidence: readonly Evidence[]): Promise<EvidenceShown>;
  failed(issues: readonly BankIssue[]): void;
}

/** The session that attempts are made in. */
export interface ScoredSession {
  readonly store: SessionStore;
  readonly host: ScoringHost;
  readonly scorer: Scorer | undefined;
}

/** The part of the controller that comes beside the bank. */
export interface Attempts {
  readonly handlers: Handlers;
  /** Another session begins. */
  reset(): void;
}

/** How requests are carried out. */
export type Handlers = { readonly [K in RequestType]?: (detail: RequestDetails[K]) => unknown };

/**
 * Carries out what is requested: one entry a request, so that a reader sees every way in which a session can change.
 * Loads the item types that a plan needs, hands submitted responses to the Scorer, and puts what it says into the log.
 */
export class ScoringController implements ScoredSession {
  readonly store: SessionStore;
  readonly host: ScoringHost;
  /** Of the session that runs. */
  scorer: Scorer | undefined;
  /** What an attempt needs, once it is there. */
  #attempts: Attempts | undefined;
  /** Where each item stands in the file, for the paths of issues. */
  #positions: ReadonlyMap<string, number> = new Map();
  #lateTypes: LateTypes | undefined;

  constructor(store: SessionStore, host: ScoringHost) {
    this.store = store;
    this.host = host;
    store.load = async (interaction) => (await this.#late()).load(interaction);
    store.perform = (type, detail) => this.#perform(type, detail);
  }

  /** Takes what a bank's parsing gave; there is no session then. */
  open({ bank, later, positions }: ParsedBank): void {
    this.#positions = positions;
    this.#attempts?.reset();
    this.#lateTypes?.stop();
    this.#lateTypes = undefined;
    this.store.open(bank, later);
  }

  /**
   * Begins a session by this plan, or takes one up that was begun: forgets the one before, and fetches what the new one
   * needs.
   */
  begin(plan: Plan, scorer: Scorer | undefined, session?: { state: SessionState; log: Log }, elapsed = 0): void {
    if (session) this.store.resume(plan, session, elapsed);
    else this.store.begin(plan);
    this.scorer = scorer;
    this.#attempts?.reset();
    if (hasLimits(plan)) {
      registry.load('timer', 'page').then(
        (watch) => watch(this.store),
        () => undefined, // it came with the frame, whose absence is told
      );
    }
    void this.#completeAll(new Set(plan.items.map(({ id }) => this.store.item(id)?.interaction ?? '')));
  }

  /** One after the other: what the first cards need goes first over a slow line. */
  async #completeAll(interactions: ReadonlySet<string>): Promise<void> {
    for (const name of interactions) await this.#complete(name).catch(() => undefined); // their cards offer to load again
  }

  /** Checks to the end the items of an interaction that were looked at in passing, or not yet at all. */
  async #complete(interaction: string): Promise<void> {
    const items = this.store.bank?.items.filter((item) => item.interaction === interaction) ?? [];
    if (registry.get('item-type', interaction)?.shape) {
      const type = await registry.load('item-report', interaction);
      if (!items.some((item) => itemFaults(item, type).length)) return;
    }
    await this.store.load(interaction);
  }

  /** What the first card can ask for; the rest comes beside the bank. */
  readonly #handlers: Handlers = {
    'quiz-start-request': () => this.store.dispatch({ type: 'start' }),
    // A copy: the response stays in state and log, out of the reach of whoever sent it or hears of it.
    'quiz-response-request': ({ itemId, response }) => {
      const copy = frozenJson(response);
      return copy === undefined ? [] : this.store.dispatch({ type: 'respond', itemId, response: copy });
    },
    'quiz-navigate-request': ({ itemId }) => this.store.dispatch({ type: 'navigate', itemId }),
    'quiz-evidence-request': ({ itemId }) => this.host.showEvidence(this.store.item(itemId)?.evidence ?? []),
    'quiz-restart-request': (detail) => this.host.restart(detail),
  };

  #perform(type: RequestType, detail: unknown): unknown {
    const { store } = this;
    const make = registry.get('requests', 'attempts');
    if (make) this.#attempts ??= make(this);
    const handlers = { ...this.#handlers, ...this.#attempts?.handlers };
    const handler = handlers[type] as ((detail: unknown) => unknown) | undefined;
    if (!handler && !make) {
      // What did not come is told of by the quiz, which offers to load it again.
      return registry.load('requests', 'attempts').then(
        () => this.#perform(type, detail),
        () => 'scorer-failed',
      );
    }
    store.byLearner = true;
    try {
      return handler?.(detail);
    } finally {
      store.byLearner = false;
    }
  }

  /** Fetched when a bank has items of types that aren't there; a failed fetch is tried again by the next one who asks. */
  async #late(): Promise<LateTypes> {
    const { LateTypes } = await import('./late-types.js');
    return (this.#lateTypes ??= new LateTypes(this.store, this.#positions, (issues) => this.host.failed(issues)));
  }
}
