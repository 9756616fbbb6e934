import type { LmsWire } from '../../core/ports.js';
import { findApi } from './find-api.js';
import { xapiLaunch } from './launch-query.js';
import { uuidFrom } from './uuid.js';

type Name = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi';
/** What the page itself says of an LRS, by the names of a launch's address. */
export type Given = (name: string) => string | null | undefined;

/** In the order in which `auto` asks: who is launched by cmi5 has its parameters, and of two APIs the newer one counts. */
const NAMES: readonly Name[] = ['cmi5', 'xapi', 'scorm2004', 'scorm12'];

/**
 * The wire to the LMS that is meant: the one of this name, or by `auto` the first that is found; nothing where there is none.
 * Each wire is fetched when it is wanted.
 */
export async function findWire(lms: string, page: typeof globalThis, given: Given): Promise<LmsWire | undefined> {
  const wanted = lms === 'auto' ? NAMES : NAMES.filter((name) => name === lms);
  for (const name of wanted) {
    const wire = await FIND[name](page, given);
    if (wire) return wire;
  }
  return undefined;
}

type Find = (page: typeof globalThis, given: Given) => Promise<LmsWire | undefined>;

const scorm =
  (name: 'scorm12' | 'scorm2004'): Find =>
  async (page) => {
    const api = findApi(page, name === 'scorm12' ? 'API' : 'API_1484_11');
    if (!api) return undefined;
    const [{ ScormWire }, version] = await Promise.all([
      import('./scorm.js'),
      name === 'scorm12'
        ? import('./scorm12.js').then(({ SCORM_12 }) => SCORM_12)
        : import('./scorm2004.js').then(({ SCORM_2004 }) => SCORM_2004),
    ]);
    return new ScormWire(api, version, page.location.pathname, () => page.performance.now());
  };

const xapi =
  (name: 'cmi5' | 'xapi'): Find =>
  async (page, given) => {
    const launch = xapiLaunch(name, page.location.href, given);
    if (!launch) return undefined;
    const { XapiWire } = await import('./xapi.js');
    return new XapiWire(launch, {
      fetch: (url, options) => page.fetch(url, options),
      session: () => page.sessionStorage,
      uuid: () => uuidFrom(page.crypto.getRandomValues(new Uint8Array(16)), 4),
      now: () => page.performance.now(),
      wall: () => Date.now(),
    });
  };

const FIND: Readonly<Record<Name, Find>> = {
  cmi5: xapi('cmi5'),
  xapi: xapi('xapi'),
  scorm2004: scorm('scorm2004'),
  scorm12: scorm('scorm12'),
};
