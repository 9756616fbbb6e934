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

  /** A document's text; nothing where there is none. */
  async read(resource: string, query: Query): Promise<string | undefined> {
    const response = await this.#ask(resource, query, { method: 'GET' });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Refused(response.status, resource);
    return response.text();
  }

  async write(resource: string, query: Query, json: unknown, keepalive = false): Promise<void> {
    const response = await this.#ask(resource, query, { method: 'PUT', body: JSON.stringify(json), keepalive });
    if (!response.ok) throw new Refused(response.status, resource);
  }

  /**
   * Sends statements in one request. Where that is refused, each by itself: what the LRS has by this id is as good as sent, and
   * one that it will not have (as a second `completed` of a registration) does not keep the others away.
   */
  async send(statements: readonly object[], keepalive = false): Promise<void> {
    if (!statements.length) return;
    const post = async (body: unknown): Promise<number> =>
      (await this.#ask('statements', {}, { method: 'POST', body: JSON.stringify(body), keepalive })).status;
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

  #ask(resource: string, query: Query, options: RequestInit): Promise<Response> {
    const search = new URLSearchParams(query).toString();
    return this.#fetch(`${this.#endpoint}${resource}${search && `?${search}`}`, {
      ...options,
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        Authorization: this.auth,
        'X-Experience-API-Version': '1.0.3',
        ...(options.body ? { 'Content-Type': 'application/json' } : {}),
      },
    });
  }
}

const isTaken = (status: number): boolean => status >= 200 && status < 300;
