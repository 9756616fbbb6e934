import type { Item } from '../../core/bank/model.js';
import { isObject, type Json } from '../../core/json.js';
import {
  RemoteError,
  type KeyServer,
  type RemoteCode,
  type RemoteResult,
  type RemoteState,
} from '../../core/remote.js';
import type { Outcome, Score } from '../../core/scoring/outcome.js';

/** What a client needs of the world around it. */
export interface RemoteWorld {
  readonly fetch: typeof fetch;
  /** Ends a request that takes too long; another one each time. */
  readonly timeout: () => AbortSignal;
  /** The session's name at the server, where one was opened. */
  token: string | undefined;
}

/** One server's sessions over one bank: asks, and believes nothing that does not look like an answer. */
export class RemoteClient implements KeyServer {
  readonly #href: URL;
  readonly #world: RemoteWorld;
  #opening: Promise<string> | undefined;

  /** `href` is where sessions are opened; all else is below it. */
  constructor(href: string, world: RemoteWorld) {
    this.#href = new URL(href);
    this.#world = world;
  }

  /** Where what is entered goes to, for those who want to know. */
  get host(): string {
    return this.#href.host;
  }

  async attempt(attempt: {
    readonly itemId: string;
    readonly number: number;
    readonly response: Json;
  }): Promise<RemoteResult> {
    return resultOf(await this.#ask('attempts', attempt));
  }

  async reveal(itemId: string): Promise<Item | undefined> {
    return itemOf((await this.#ask('reveal', { itemId }))['item']);
  }

  async finish(): Promise<RemoteState> {
    return stateOf(await this.#ask('finish', {}));
  }

  async state(): Promise<RemoteState | undefined> {
    const { token } = this.#world;
    return token === undefined ? undefined : stateOf(await this.#send(this.#href, 'GET', token));
  }

  /** In a session, opened now where there is none. One that the server has lost is opened anew, once. */
  async #ask(path: string, body: object): Promise<Record<string, unknown>> {
    const { origin, pathname } = this.#href;
    const url = new URL(`${origin}${pathname.replace(/\/$/, '')}/${path}`);
    const token = this.#world.token ?? (await this.#open());
    try {
      return await this.#send(url, 'POST', token, body);
    } catch (error) {
      if (!(error instanceof RemoteError && error.code === 'unknown-session')) throw error;
      if (this.#world.token === token) this.#world.token = undefined;
      return this.#send(url, 'POST', this.#world.token ?? (await this.#open()), body);
    }
  }

  /** Several attempts at once make one session. */
  #open(): Promise<string> {
    this.#opening ??= this.#send(this.#href, 'POST', undefined, {})
      .then(({ session }) => {
        if (typeof session !== 'string' || !session) throw new RemoteError('not-an-answer');
        return (this.#world.token = session);
      })
      .finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async #send(url: URL, method: string, token?: string, body?: object): Promise<Record<string, unknown>> {
    const signal = this.#world.timeout();
    const init: RequestInit = {
      method,
      signal,
      // No cookies: the token is all that the server is told of who asks.
      credentials: 'omit',
      cache: 'no-store',
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    let status: number;
    let text: string;
    let wait: number;
    try {
      const response = await this.#world.fetch(url, init);
      ({ status } = response);
      wait = Number(response.headers.get('Retry-After')) * 1000;
      text = await response.text();
    } catch {
      throw new RemoteError(signal.aborted ? 'timeout' : 'offline');
    }
    const json = parsed(text);
    if (status >= 200 && status < 300 && isObject(json)) return json;
    throw failure(status, json, wait > 0 ? wait : undefined);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure(status: number, json: unknown, wait: number | undefined): RemoteError {
  const error = isObject(json) && isObject(json['error']) ? json['error'] : {};
  const reason = typeof error['code'] === 'string' ? error['code'].slice(0, 64) : undefined;
  const of = (code: RemoteCode): RemoteError => new RemoteError(code, { reason, wait });
  if (status === 401) return of('unknown-session');
  if (status === 429 || status === 408 || status === 425) return of('busy');
  if (status >= 500) return of('server');
  return of(status >= 400 ? 'refused' : 'not-an-answer');
}

const itemOf = (value: unknown): Item | undefined =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['interaction'] === 'string'
    ? (value as Item)
    : undefined;

/** Whether score and outcome are what they must be is the session's to say, when they are put into its log. */
function resultOf(value: Record<string, unknown>): RemoteResult {
  if (value['held'] === true) return { held: true };
  const { score, outcome, version } = value;
  if (!isObject(score) || !isObject(outcome) || typeof version !== 'string') throw new RemoteError('not-an-answer');
  return {
    ...{ score: score as unknown as Score, outcome: outcome as unknown as Outcome, version },
    ...{ item: itemOf(value['item']), whole: value['whole'] === true },
  };
}

function stateOf({ finished, results, items, whole }: Record<string, unknown>): RemoteState {
  if (!Array.isArray(results) || !Array.isArray(items) || !Array.isArray(whole)) throw new RemoteError('not-an-answer');
  return {
    finished: finished === true,
    results: results.filter(isObject).map((entry) => {
      const { itemId, number } = entry;
      if (typeof itemId !== 'string' || typeof number !== 'number') throw new RemoteError('not-an-answer');
      return { itemId, number, result: resultOf(entry) };
    }),
    items: items.flatMap((item: unknown) => itemOf(item) ?? []),
    whole: whole.map(String),
  };
}
