// An LRS for plain xAPI: statements by their ids, documents by theirs, one key that opens both.
import { StateDocuments } from './state-documents.js';

type Json = Record<string, unknown>;

export class PlainLrs {
  readonly actor = { objectType: 'Agent', account: { homePage: 'https://lms.test', name: '1625378' } };
  readonly activityId = 'https://lms.test/activities/8';
  readonly auth = 'Basic a2V5OnNlY3JldA==';
  readonly statements: Json[] = [];
  readonly documents = new StateDocuments();
  /** Statements that came again by an id that stood for something else. */
  readonly conflicts: Json[] = [];
  readonly requests: string[] = [];
  /** Bytes of the bodies of requests that may outlast the page. */
  readonly keptAlive: number[] = [];
  fails: ((method: string, resource: string) => number | 'network' | undefined) | undefined;

  /** What the page says of it, by the names of a launch's address. */
  readonly given = (name: string): string | undefined =>
    ({
      ...{ endpoint: 'https://lrs.test/xapi', auth: this.auth, actor: JSON.stringify(this.actor) },
      activity_id: this.activityId,
    })[name];

  get verbs(): string[] {
    return this.statements.map((it) => String((it['verb'] as Json)['id']).replace(/.*\//, ''));
  }

  readonly fetch = async (url: string, options: RequestInit): Promise<Response> => {
    const { pathname, searchParams } = new URL(url);
    const method = options.method ?? 'GET';
    const resource = pathname.replace('/xapi/', '');
    this.requests.push(`${method} ${resource}`);
    if (options.keepalive) this.keptAlive.push(new TextEncoder().encode((options.body as string) ?? '').length);
    const fails = this.fails?.(method, resource);
    if (fails === 'network') throw new TypeError('Failed to fetch');
    if (fails) return new Response('', { status: fails });
    const headers = new Headers(options.headers);
    if (headers.get('Authorization') !== this.auth) return new Response('', { status: 401 });
    if (resource === 'statements') return this.#post(JSON.parse(options.body as string) as Json[]);
    if (resource !== 'activities/state') return new Response('', { status: 404 });
    const id = ['activityId', 'agent', 'stateId'].map((name) => searchParams.get(name)).join(' ');
    if (method === 'GET') return this.documents.read(id);
    return this.documents.write(id, options.body as string, headers);
  };

  /** All of a request or nothing of it (xAPI Communication 2.1.2). */
  #post(statements: readonly Json[]): Response {
    const known = (statement: Json): Json | undefined => this.statements.find(({ id }) => id === statement['id']);
    const others = statements.filter((it) => known(it) && JSON.stringify(known(it)) !== JSON.stringify(it));
    if (others.length) {
      this.conflicts.push(...others);
      return new Response('', { status: 409 });
    }
    this.statements.push(...statements.filter((it) => !known(it)));
    return Response.json(statements.map(({ id }) => id));
  }
}
