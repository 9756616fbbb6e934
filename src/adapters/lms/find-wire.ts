import type { LmsWire } from '../../core/ports.js';
import { findApi } from './find-api.js';

type Name = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'message';

/** In the order in which `auto` asks: who is launched by cmi5 has its parameters, and of two APIs the newer one counts. */
const NAMES: readonly Name[] = ['cmi5', 'xapi', 'scorm2004', 'scorm12'];

/**
 * The wire to the LMS that is meant: the one of this name, or by `auto` the first that is found; nothing where there is none.
 * Each wire is fetched when it is wanted.
 */
export async function findWire(lms: string, page: typeof globalThis): Promise<LmsWire | undefined> {
  const wanted = lms === 'auto' ? NAMES : NAMES.filter((name) => name === lms);
  for (const name of wanted) {
    const wire = await FIND[name]?.(page);
    if (wire) return wire;
  }
  return undefined;
}

type Find = (page: typeof globalThis) => Promise<LmsWire | undefined>;

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

const FIND: Partial<Record<Name, Find>> = { scorm12: scorm('scorm12'), scorm2004: scorm('scorm2004') };
