/** What is needed of a page's `fetch`. */
export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** How long an LRS may take, in milliseconds. */
const PATIENCE = 20_000;

/** A request that an LRS did not take. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    what: string,
  ) {
    super(`learning-quiz: ${what}: ${status}`);
  }
}

type Query = Readonly<Record<string, string>>;

/** A document as an LRS gives it; the tag, where it gives one, says which state of it that is. */
export interface StoredDocument {
  readonly text: string;
  readonly tag: string | undefined;
}

/** What must be so for a document to be written (RFC 9110, 13.1): that it is in this state, or not there at all. */
export type Condition = { readonly match: string } | 'new' | undefined;

export interface WriteOptions {
  readonly condition?: Condition;
  /** Whether it may outlast the page. */
  readonly keepalive?: boolean;
}

/** A tag for comparison by all of its letters: what was packed on the way is marked as weak, and the document is the same. */
const tagOf = (response: Response): string | undefined => response.headers.get('ETag')?.replace(/^W\//, '');

/** The requests of xAPI 1.0.3 that a quiz makes. */
export class Lrs {
  readonly #endpoint: string;
  readonly #fetch: Fetch;
  /** The `Authorization` header. */
  auth: string;

  constructor(endpoint: string, auth: string, fetch: Fetch) {
    // Launches give it with and without.
    this.#endpoint = endpoint.replace(/\/*$/, '/');
    this.auth = auth;
    this.#fetch = fetch;
  }

  /** A document; nothing where there is none. */
  async read(resource: string, query: Query): Promise<StoredDocument | undefined> {
    const response = await this.#ask(resource, query, { method: 'GET' });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Refused(response.status, resource);
    return { text: await response.text(), tag: tagOf(response) };
  }

  /** Writes a document; gives its new tag, where the LRS says it. */
  async write(resource: string, query: Query, text: string, own: WriteOptions = {}): Promise<string | undefined> {
    const { condition, keepalive = false } = own;
    const headers: Record<string, string> =
      condition === undefined ? {} : condition === 'new' ? { 'If-None-Match': '*' } : { 'If-Match': condition.match };
    const response = await this.#ask(resource, query, { method: 'PUT', body: text, keepalive }, headers);
    if (!response.ok) throw new Refused(response.status, resource);
    return tagOf(response);
  }

  /**
   * Sends statements, as JSON each, in one request. Where that is refused, each by itself: what the LRS has by this id is as
   * good as sent, and one that it will not have (as a second `completed` of a registration) does not keep the others away.
   */
  async send(statements: readonly string[], keepalive = false): Promise<void> {
    if (!statements.length) return;
    const post = async (some: readonly string[]): Promise<number> =>
      (await this.#ask('statements', {}, { method: 'POST', body: `[${some.join(',')}]`, keepalive })).status;
    const whole = await post(statements);
    if (isTaken(whole)) return;
    if (![400, 403, 409].includes(whole)) throw new Refused(whole, 'statements');
    const each: number[] = [];
    for (const statement of statements) each.push(await post([statement]));
    const other = each.find((status) => !isTaken(status) && status !== 409 && status !== 400 && status !== 403);
    if (other !== undefined || !each.some((status) => isTaken(status) || status === 409)) {
      throw new Refused(other ?? whole, 'statements');
    }
  }

  #ask(resource: string, query: Query, options: RequestInit, headers: Query = {}): Promise<Response> {
    const search = new URLSearchParams(query).toString();
    return this.#fetch(`${this.#endpoint}${resource}${search && `?${search}`}`, {
      ...options,
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        Authorization: this.auth,
        'X-Experience-API-Version': '1.0.3',
        ...(options.body ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
    });
  }
}

const isTaken = (status: number): boolean => status >= 200 && status < 300;
