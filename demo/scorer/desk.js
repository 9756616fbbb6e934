// What the reference server knows and decides, without a network: one bank with its keys, the sessions over it, what each
// has attempted, and what may be told of it. `npm start` and tests hand it a core of their own; server.js the built one.

/** @typedef {typeof import('../../src/entries/core.js')} Core */
/** @typedef {import('../../src/core/bank/model.js').Bank} Bank */
/** @typedef {import('../../src/core/bank/model.js').Item} Item */
/** @typedef {import('../../src/core/json.js').Json} Json */
/** @typedef {{ status: number, body: Record<string, unknown> }} Answer */
/** @typedef {{ number: number, response: Json, scored: import('../../src/core/scoring/outcome.js').ScoredAttempt }} Attempt */
/** @typedef {{ attempts: Attempt[], revealed: boolean }} Work What was done at one item. */
/** @typedef {{ touched: number, finished: boolean, ticket: string | undefined, items: Map<string, Work> }} Session */

/**
 * @typedef {object} DeskOptions
 * @property {Core} core
 * @property {Bank} bank With its keys.
 * @property {string} [href] Where attempts go, relative to where the bank is served.
 * @property {'immediate' | 'deferred' | 'none'} [feedback] When it is told how it went: at once, when the session is finished, or never.
 * @property {number} [attempts] How many at each item, where the item doesn't say; 1 where feedback waits.
 * @property {readonly string[]} [tickets] Who may open a session, and each of these one; without them, anyone, and any number.
 * @property {number} [sessions] How many are kept at most: the one that was idle for longest gives way.
 * @property {number} [lifetime] Milliseconds after which an idle session is forgotten.
 * @property {() => number} [now] Milliseconds.
 * @property {() => string} [token] A name that can't be guessed.
 * @property {(session: Readonly<Session>) => void} [onFinished]
 */

/** @param {number} status @param {string} code @param {Record<string, unknown>} [more] @returns {Answer} */
const refused = (status, code, more = {}) => ({ status, body: { error: { code, ...more } } });

/** @param {Record<string, unknown>} body @param {number} [status] @returns {Answer} */
const told = (body, status = 200) => ({ status, body });

/** Never scored for the page, where right and wrong are not told: neither earned nor lost. */
const UNGRADED = { score: { raw: 0, max: 0 }, outcome: { verdict: 'ungraded' } };

const DAY = 86_400_000;
/** More attempts at one item than anyone makes: what may be tried until it is right needs an end too. */
const MOST = 100;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

export class Desk {
  /** @type {Required<Omit<DeskOptions, 'tickets' | 'onFinished'>>} */
  #options;
  /** @type {Map<string, Session>} */
  #sessions = new Map();
  /** Tickets, with the session that each has opened. @type {Map<string, string | undefined> | undefined} */
  #tickets;
  /** @type {DeskOptions['onFinished']} */
  #onFinished;
  /** @type {Map<string, Item>} */
  #items;
  /** The bank as pages get it: what it allows is what the server allows. @type {Bank} */
  bank;

  /** @param {DeskOptions} options */
  constructor({ tickets, onFinished, ...options }) {
    const feedback = options.feedback ?? options.bank.defaults?.feedback ?? 'immediate';
    const { attempts: asked } = options.bank.defaults ?? {};
    this.#options = {
      href: 'session',
      feedback,
      attempts: feedback === 'immediate' ? (typeof asked === 'number' ? asked : 2) : 1,
      sessions: 10_000,
      lifetime: 7 * DAY,
      now: Date.now,
      token: () => crypto.randomUUID(),
      ...options,
    };
    this.#tickets = tickets && new Map(tickets.map((ticket) => [ticket, undefined]));
    this.#onFinished = onFinished;
    const compiled = options.core.compileBank(options.bank);
    this.#items = new Map(compiled.items.map((item) => [item.id, item]));
    const served = options.core.servedBank(compiled, this.#options.href);
    this.bank = {
      ...served,
      defaults: { ...served.defaults, feedback, attempts: this.#options.attempts },
      // An item's own number of attempts is one that no page can set higher.
      items: served.items.map((item) => ({ ...item, attempts: this.#allowed(item.id) })),
    };
  }

  /** @param {string} itemId */
  #allowed(itemId) {
    const { attempts, feedback } = this.#options;
    const own = this.#items.get(itemId)?.attempts;
    return feedback === 'immediate' && typeof own === 'number' ? Math.min(own, MOST) : attempts;
  }

  /**
   * Opens a session; with a ticket that has one, that one again: its answer may have been lost on the way, or its holder has
   * gone to another machine.
   *
   * @param {string | undefined} ticket
   * @returns {Answer}
   */
  open(ticket) {
    const { token, now, sessions, lifetime, feedback, attempts, bank } = this.#options;
    const about = { bank: { id: bank.id, version: bank.version }, feedback, attempts };
    if (this.#tickets && (!ticket || !this.#tickets.has(ticket))) return refused(403, 'no-ticket');
    const known = this.#tickets?.get(ticket ?? '');
    if (known && this.#find(known)) return told({ session: known, ...about });
    for (const [name, { touched }] of this.#sessions) {
      // In the order in which they were touched last.
      if (this.#sessions.size < sessions && now() - touched < lifetime) break;
      this.#sessions.delete(name);
    }
    const session = token();
    this.#sessions.set(session, { touched: now(), finished: false, ticket, items: new Map() });
    this.#tickets?.set(ticket ?? '', session);
    return told({ session, ...about }, 201);
  }

  /** @param {string} token */
  #find(token) {
    const session = this.#sessions.get(token);
    if (!session || this.#options.now() - session.touched >= this.#options.lifetime) return undefined;
    session.touched = this.#options.now();
    this.#sessions.delete(token);
    this.#sessions.set(token, session);
    return session;
  }

  /** Scores one response. The same number with the same response again is the same attempt. @param {string} token @param {unknown} body @returns {Answer} */
  attempt(token, body) {
    const session = this.#find(token);
    if (!session) return refused(401, 'unknown-session');
    if (!isObject(body)) return refused(400, 'malformed');
    const { itemId, number, response } = body;
    if (typeof itemId !== 'string' || response === undefined) return refused(400, 'malformed');
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > 10_000) {
      return refused(400, 'malformed');
    }
    const item = this.#items.get(itemId);
    const type = item && this.#options.core.findItemType(item.interaction);
    if (!item || !type || item.draft || item.withdrawn) return refused(404, 'unknown-item');
    const work = session.items.get(itemId) ?? { attempts: [], revealed: false };
    const before = work.attempts.find((attempt) => attempt.number === number);
    if (before) {
      const same = JSON.stringify(before.response) === JSON.stringify(response);
      return same ? this.#toldOf(session, item, work, before) : refused(409, 'number-taken');
    }
    if (session.finished) return refused(409, 'finished');
    if (this.#isClosed(item, work)) return refused(409, 'no-attempts-left');
    const unready = type.check(item, response);
    if (unready) return refused(422, 'not-ready', { why: unready });
    const scored = this.#options.core.scoreResponse(item, type, response);
    const attempt = { number, response: /** @type {Json} */ (response), scored };
    work.attempts.push(attempt);
    session.items.set(itemId, work);
    return this.#toldOf(session, item, work, attempt);
  }

  /** Whether nothing more is taken at an item, so that its key may be seen. @param {Item} item @param {Work} work */
  #isClosed(item, { attempts, revealed }) {
    // Where feedback waits, an item that closed early would tell that the response was right.
    const done = attempts.some(({ scored: { outcome } }) => /^(?:correct|ungraded)$/.test(outcome.verdict));
    return revealed || attempts.length >= this.#allowed(item.id) || (done && this.#options.feedback === 'immediate');
  }

  /** @param {Session} session @param {Item} item @param {Work} work @param {Attempt} attempt @returns {Answer} */
  #toldOf(session, item, work, { number, scored }) {
    const about = { itemId: item.id, number, version: this.#options.bank.version };
    const { feedback } = this.#options;
    if (feedback === 'none') return told({ ...about, ...UNGRADED });
    if (feedback === 'deferred' && !session.finished) return told({ ...about, held: true }, 202);
    const whole = session.finished || this.#isClosed(item, work);
    return told({ ...about, ...scored, item: this.#seen(session, item, work), whole });
  }

  /** What may be seen of an item now. @param {Session} session @param {Item} item @param {Work} work @returns {Item | undefined} */
  #seen(session, item, work) {
    const { core, feedback } = this.#options;
    const last = work.attempts.at(-1);
    if (!last || feedback === 'none' || (feedback === 'deferred' && !session.finished)) return undefined;
    if (session.finished || this.#isClosed(item, work)) return { ...item, attempts: this.#allowed(item.id) };
    const type = core.findItemType(item.interaction);
    const seen = type && core.attemptedItem(item, type, last.response, last.scored.outcome.verdict);
    return seen && { ...seen, attempts: this.#allowed(item.id) };
  }

  /** "Show the solution": no more attempts, and the whole item. @param {string} token @param {unknown} body @returns {Answer} */
  reveal(token, body) {
    const session = this.#find(token);
    if (!session) return refused(401, 'unknown-session');
    const itemId = isObject(body) ? body['itemId'] : undefined;
    if (typeof itemId !== 'string') return refused(400, 'malformed');
    const item = this.#items.get(itemId);
    const work = session.items.get(itemId);
    if (!item) return refused(404, 'unknown-item');
    if (!work?.attempts.length) return refused(409, 'not-attempted');
    if (this.#options.feedback !== 'immediate' && !session.finished) return refused(403, 'withheld');
    if (this.#options.feedback === 'none') return refused(403, 'withheld');
    work.revealed = true;
    return told({ item: this.#seen(session, item, work), whole: true });
  }

  /** Nothing more is taken; what was held back is told. @param {string} token @returns {Answer} */
  finish(token) {
    const session = this.#find(token);
    if (!session) return refused(401, 'unknown-session');
    if (!session.finished) {
      // What could not be recorded is not over: the page asks again.
      this.#onFinished?.(session);
      session.finished = true;
    }
    return this.state(token);
  }

  /** All that may be known of a session by now: for a page that takes it up again. @param {string} token @returns {Answer} */
  state(token) {
    const session = this.#find(token);
    if (!session) return refused(401, 'unknown-session');
    const { version } = this.#options.bank;
    const works = [...session.items].flatMap(([itemId, work]) => {
      const item = this.#items.get(itemId);
      return item ? [{ item, work }] : [];
    });
    const open = this.#options.feedback === 'immediate' || (this.#options.feedback === 'deferred' && session.finished);
    const results = works.flatMap(({ item, work }) =>
      work.attempts.map(({ number, scored }) => ({ itemId: item.id, number, version, ...scored })),
    );
    const isWhole = (/** @type {typeof works[number]} */ { item, work }) =>
      session.finished || this.#isClosed(item, work);
    return told({
      finished: session.finished,
      results: open ? results : [],
      items: works.flatMap(({ item, work }) => this.#seen(session, item, work) ?? []),
      whole: open ? works.filter(isWhole).map(({ item }) => item.id) : [],
    });
  }
}
