// An LRS or an LMS for cmi5, a browser and a learner.
import { xapiLaunch } from '../../src/adapters/lms/launch-query.js';
import type { Fetch } from '../../src/adapters/lms/lrs.js';
import { uuidFrom } from '../../src/adapters/lms/uuid.js';
import { XapiWire } from '../../src/adapters/lms/xapi.js';
import { EXTENSION } from '../../src/core/report/answered.js';
import { settle, World } from '../keeper-world.js';
import { Cmi5Lms, type Cmi5Options } from './cmi5-lms.js';
import { Browser, launch, type Launched, type LaunchOptions } from './launch.js';
import { PlainLrs } from './plain-lrs.js';

/** Its page and its clock; what the LRS is, is another's affair. */
class Scene {
  readonly world = new World();
  readonly browser = new Browser();
  readonly tabSession = new Map<string, string>();
  readonly own: LaunchOptions;
  readonly #fetch: Fetch;
  #ids = 0;
  constructor(fetch: Fetch, own: LaunchOptions = {}) {
    this.#fetch = fetch;
    this.own = own;
  }

  protected page(): ConstructorParameters<typeof XapiWire>[1] {
    const session = this.tabSession;
    const uuid = (): string =>
      uuidFrom(
        Uint8Array.from({ length: 16 }, (_, n) => (n === 15 ? (this.#ids += 1) : 0)),
        4,
      );
    return {
      fetch: this.#fetch,
      session: () => ({
        getItem: (key) => session.get(key) ?? null,
        setItem: (key, text) => void session.set(key, text),
      }),
      uuid,
      now: () => this.world.time,
      wall: () => 1_790_000_000_000 + this.world.time,
    };
  }
}

export class Cmi5Scene extends Scene {
  readonly lms: Cmi5Lms;
  constructor(options: Cmi5Options = {}, own: LaunchOptions = {}) {
    const lms = new Cmi5Lms(options);
    super((url, request) => lms.fetch(url, request), own);
    this.lms = lms;
  }

  /** `reloaded`: the same launch once more, in the same tab. */
  async launch({ reloaded = '', browser = this.browser } = {}): Promise<Launched & { readonly href: string }> {
    if (!reloaded) this.tabSession.clear();
    const href = reloaded || this.lms.launch();
    const wire = () => new XapiWire(xapiLaunch('cmi5', href)!, this.page());
    const launched = await launch(this.world, browser, wire, this.own);
    await settle();
    return { ...launched, href };
  }
}

export class PlainScene extends Scene {
  readonly lms: PlainLrs;
  constructor(own: LaunchOptions = {}) {
    const lms = new PlainLrs();
    super((url, request) => lms.fetch(url, request), own);
    this.lms = lms;
  }

  launch({ browser = this.browser } = {}): Promise<Launched> {
    const wire = () => new XapiWire(xapiLaunch('xapi', 'https://page.test/', this.lms.given)!, this.page());
    return launch(this.world, browser, wire, this.own);
  }
}

/** What was answered, as item, attempt and response, in the order of its arrival. */
export const answeredIn = (statements: readonly Record<string, unknown>[]): string[] =>
  statements.flatMap((it) => {
    const { verb, object, result } = it as Record<string, Record<string, unknown>>;
    if (!String(verb?.['id']).endsWith('answered')) return [];
    const number = (result?.['extensions'] as Record<string, unknown> | undefined)?.[`${EXTENSION}/attempt`];
    return [`${String(object?.['id']).replace(/.*#/, '')} ${String(number)} ${String(result?.['response'])}`];
  });

/** Lets what is sent arrive: digests and responses take turns of the real loop. */
export const arrive = async (): Promise<void> => {
  for (let i = 0; i < 15; i++) {
    await new Promise((done) => setTimeout(done, 0));
    await settle();
  }
};
