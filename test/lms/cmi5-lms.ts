// An LMS for cmi5, as strict as the standard: each check names the requirement that it was written from (cmi5 1.0, "quartz").
// What breaks one is answered with 403 and listed; nothing is taken silently.

import { StateDocuments } from './state-documents.js';

type Json = Record<string, unknown>;

export interface Cmi5Options {
  readonly masteryScore?: number;
  readonly moveOn?: string;
  readonly launchMode?: 'Normal' | 'Browse' | 'Review';
  readonly returnURL?: string;
}

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const EXTENSIONS = 'https://w3id.org/xapi/cmi5/context/extensions/';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^P(?=.)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>((found, key) => (isObject(found) ? found[key] : undefined), value);

export class Cmi5Lms {
  readonly options: Cmi5Options;
  readonly actor = { objectType: 'Agent', account: { homePage: 'https://lms.test', name: '1625378' } };
  readonly registration = '5d9b1e31-3a26-4f4b-9d6f-1f0d3a9f0c11';
  readonly activityId = 'https://lms.test/activities/7';
  /** All statements of the registration, in the order of their arrival, and those of the session. */
  readonly statements: Json[] = [];
  readonly state = new StateDocuments();
  readonly documents = this.state.texts;
  /** Requirements that were broken. */
  readonly broken: string[] = [];
  readonly requests: string[] = [];
  /** Bytes of the bodies of requests that may outlast the page. */
  readonly keptAlive: number[] = [];
  /** What becomes of requests: an error of the network, or this status. */
  fails: ((method: string, resource: string) => number | 'network' | undefined) | undefined;
  #session = 0;
  #token = '';
  #given = false;
  #readData = false;
  #readProfile = false;

  constructor(options: Cmi5Options = {}) {
    this.options = options;
  }

  get sessionId(): string {
    return `00000000-0000-4000-8000-${String(this.#session).padStart(12, '0')}`;
  }

  get verbs(): string[] {
    return this.statements.map((it) => String(at(it, 'verb', 'id')).replace(VERBS, ''));
  }

  /** Begins a session: the address that the quiz is launched by (8.1). */
  launch(): string {
    this.#session += 1;
    this.#token = `token-${this.#session}`;
    this.#given = this.#readData = this.#readProfile = false;
    const { masteryScore, moveOn = 'CompletedOrPassed', launchMode = 'Normal', returnURL } = this.options;
    this.state.put(
      'LMS.LaunchData',
      JSON.stringify({
        contextTemplate: {
          registration: this.registration,
          contextActivities: { grouping: [{ objectType: 'Activity', id: 'https://publisher.test/au/1' }] },
          extensions: { [`${EXTENSIONS}sessionid`]: this.sessionId },
        },
        ...{ launchMode, moveOn },
        ...(masteryScore === undefined ? {} : { masteryScore }),
        ...(returnURL === undefined ? {} : { returnURL }),
      }),
    );
    const query = {
      endpoint: 'https://lms.test/xapi',
      fetch: `https://lms.test/fetch?session=${this.#session}`,
      actor: JSON.stringify(this.actor),
      ...{ registration: this.registration, activityId: this.activityId },
    };
    return `https://content.test/index.html?${new URLSearchParams(query).toString()}`;
  }

  readonly fetch = async (url: string, options: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(url);
    const method = options.method ?? 'GET';
    const resource = pathname.replace('/xapi/', '');
    this.requests.push(`${method} ${resource}`);
    if (options.keepalive) this.keptAlive.push(new TextEncoder().encode(options.body as string).length);
    const fails = this.fails?.(method, resource);
    if (fails === 'network') throw new TypeError('Failed to fetch');
    if (fails) return new Response('', { status: fails });
    if (pathname === '/fetch') return this.#fetchToken(method);
    const headers = new Headers(options.headers);
    if (headers.get('Authorization') !== `Basic ${this.#token}`) return this.#refuse('8.2.2', 'not the token', 401);
    if (headers.get('X-Experience-API-Version') !== '1.0.3') return this.#refuse('7.0', 'no version', 400);
    if (resource === 'statements') return this.#post(JSON.parse(options.body as string) as Json[]);
    return this.#document(method, resource, searchParams, options);
  };

  #refuse(requirement: string, why: string, status = 403): Response {
    this.broken.push(`${requirement} ${why}`);
    return new Response(why, { status });
  }

  #fetchToken(method: string): Response {
    if (method !== 'POST') return this.#refuse('8.2.1', 'the token is fetched by POST', 405);
    if (this.#given) return Response.json({ 'error-code': '1', 'error-text': 'The token was returned already.' });
    this.#given = true;
    return Response.json({ 'auth-token': this.#token });
  }

  #document(method: string, resource: string, query: URLSearchParams, options: RequestInit): Response {
    if (query.get('agent') !== JSON.stringify(this.actor)) return this.#refuse('8.1.3', 'another agent');
    if (resource === 'agents/profile') {
      if (query.get('profileId') !== 'cmi5LearnerPreferences') return this.#refuse('11.0', 'another profile');
      this.#readProfile = true;
      return new Response('', { status: 404 });
    }
    if (resource !== 'activities/state') return new Response('', { status: 404 });
    if (query.get('activityId') !== this.activityId) return this.#refuse('10.1', 'another activity');
    if (query.get('registration') !== this.registration) return this.#refuse('8.1.4', 'another registration');
    const id = query.get('stateId') ?? '';
    if (method === 'PUT') {
      if (id === 'LMS.LaunchData') return this.#refuse('10.2.1', 'LMS.LaunchData is not the quiz’s to write');
      return this.state.write(id, options.body as string, new Headers(options.headers));
    }
    if (id === 'LMS.LaunchData') this.#readData = true;
    return this.state.read(id);
  }

  #post(statements: readonly Json[]): Response {
    for (const statement of statements) {
      const known = this.statements.find(({ id }) => id === statement['id']);
      if (known && JSON.stringify(known) === JSON.stringify(statement)) continue;
      if (known) return new Response('', { status: 409 });
      const fault = this.#faultOf(statement);
      if (fault) return this.#refuse(...fault);
      this.statements.push(statement);
    }
    return Response.json(statements.map(({ id }) => id));
  }

  /** The first requirement that a statement breaks. */
  #faultOf(statement: Json): [requirement: string, why: string] | undefined {
    const { id, actor, timestamp, context } = statement;
    const verb = String(at(statement, 'verb', 'id')).replace(VERBS, '');
    const ofSession = this.statements.filter(
      (it) => at(it, 'context', 'extensions', `${EXTENSIONS}sessionid`) === this.sessionId,
    );
    const verbs = ofSession.map((it) => String(at(it, 'verb', 'id')).replace(VERBS, ''));
    if (!this.#readData) return ['10.1', 'LMS.LaunchData was not read'];
    if (!this.#readProfile) return ['11.0', 'the Learner Preferences were not read'];
    if (typeof id !== 'string' || !UUID.test(id)) return ['9.1', 'no id'];
    if (JSON.stringify(actor) !== JSON.stringify(this.actor)) return ['8.1.3', 'another actor'];
    if (typeof timestamp !== 'string' || !timestamp.endsWith('Z') || Number.isNaN(Date.parse(timestamp)))
      return ['9.7', 'no timestamp in UTC'];
    if (at(context, 'registration') !== this.registration) return ['9.6.1', 'another registration'];
    if (at(context, 'extensions', `${EXTENSIONS}sessionid`) !== this.sessionId) return ['9.6.3.1', 'no session id'];
    const grouping = at(context, 'contextActivities', 'grouping');
    if (JSON.stringify(grouping) !== '[{"objectType":"Activity","id":"https://publisher.test/au/1"}]')
      return ['10.2.1', 'the template was not used'];
    if (verbs.includes('terminated')) return ['9.3', 'after terminated'];
    if ((verbs.length === 0) !== (verb === 'initialized'))
      return ['9.3', `${verb} where initialized comes first, and once`];
    if (timestamp < ((ofSession[0]?.['timestamp'] ?? '') as string)) return ['7.1.3', 'before initialized'];
    const earlier = (ofSession.at(-1)?.['timestamp'] ?? '') as string;
    if (verb !== 'answered' && timestamp < earlier) return ['9.3', 'the order is that of the timestamps'];
    const categories = at(context, 'contextActivities', 'category');
    const has = (name: string): boolean =>
      Array.isArray(categories) && categories.some((it) => at(it, 'id') === CATEGORY + name);
    if (verb === 'answered') return this.#faultOfAllowed(statement, has);
    return this.#faultOfDefined(statement, verb, verbs, has);
  }

  #faultOfAllowed(statement: Json, has: (name: string) => boolean): [string, string] | undefined {
    if (has('cmi5') || has('moveon')) return ['7.1.3', 'an allowed statement has no cmi5 category'];
    if (at(statement, 'object', 'id') === this.activityId) return ['9.4', 'a question is not the unit itself'];
    if (this.options.launchMode && this.options.launchMode !== 'Normal') return ['10.2.2', 'nothing is to be recorded'];
    return undefined;
  }

  #faultOfDefined(
    statement: Json,
    verb: string,
    verbs: readonly string[],
    has: (name: string) => boolean,
  ): [string, string] | undefined {
    const { masteryScore, launchMode = 'Normal' } = this.options;
    const result = isObject(statement['result']) ? statement['result'] : {};
    const judges = verb === 'passed' || verb === 'failed';
    const moves = judges || verb === 'completed';
    if (!has('cmi5')) return ['9.6.2.1', `${verb} without the cmi5 category`];
    if (moves !== has('moveon')) return ['9.6.2.2', 'the moveOn category'];
    if (at(statement, 'object', 'id') !== this.activityId) return ['9.4', 'another object'];
    if (!['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(verb))
      return ['9.3', `no verb ${verb}`];
    if (verbs.includes(verb)) return ['9.3', `${verb} twice`];
    if (judges && verbs.some((it) => it === 'passed' || it === 'failed')) return ['9.3', 'passed and failed'];
    if (['completed', 'passed'].includes(verb) && this.verbs.includes(verb))
      return [`9.3 per registration`, `${verb} twice`];
    if (verb === 'failed' && this.verbs.includes('passed')) return ['9.3 per registration', 'failed after passed'];
    if (launchMode !== 'Normal' && moves) return ['10.2.2', `${verb} in ${launchMode}`];
    if (verb !== 'initialized' && !DURATION.test(String(result['duration'])))
      return ['9.5.4.1', `${verb} without duration`];
    if ('success' in result !== judges || (judges && result['success'] !== (verb === 'passed')))
      return ['9.5.2', 'success'];
    if ('completion' in result !== (verb === 'completed') || (verb === 'completed' && result['completion'] !== true))
      return ['9.5.3', 'completion'];
    if ('score' in result && !judges) return ['9.5.1', `${verb} with a score`];
    if (!judges) return undefined;
    const score = isObject(result['score']) ? result['score'] : {};
    const { scaled, raw, min, max } = score;
    if (typeof scaled !== 'number' || scaled < 0 || scaled > 1) return ['9.5.1', 'scaled'];
    const whole = [raw, min, max].every(Number.isInteger);
    if ((raw !== undefined || min !== undefined || max !== undefined) && !whole)
      return ['9.5.1', 'raw, min and max are whole numbers, all three'];
    if (masteryScore === undefined) return undefined;
    if (at(statement, 'context', 'extensions', `${EXTENSIONS}masteryscore`) !== masteryScore)
      return ['9.6.3.2', 'masteryScore'];
    if (scaled >= masteryScore !== (verb === 'passed')) return ['9.3.4', 'against the mastery score'];
    return undefined;
  }
}
