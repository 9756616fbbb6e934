/** What is needed of a window to look for an API; any access may throw, where the window is of another origin. */
interface Frame {
  readonly parent?: unknown;
  readonly opener?: unknown;
  readonly [name: string]: unknown;
}

/** As many parents as the standard's own algorithm climbs (ADL: SCORM 2004 RTE 3.3.6). */
const MOST_PARENTS = 500;

/** What stands there; nothing where the window does not let it be read. */
function read(frame: unknown, name: string): unknown {
  try {
    return (frame as Frame | null | undefined)?.[name] ?? undefined;
  } catch {
    return undefined;
  }
}

/** In a window or one around it, the nearest first. */
function climb(from: unknown, name: string): unknown {
  let frame = from;
  for (let parents = 0; frame && parents <= MOST_PARENTS; parents++) {
    const api = read(frame, name);
    if (typeof api === 'object' || typeof api === 'function') return api;
    const parent = read(frame, 'parent');
    if (parent === frame) return undefined;
    frame = parent;
  }
  return undefined;
}

/**
 * The LMS's API of this name: in the window itself or those around it, then around the window that opened it, and so on
 * (SCORM 2004 RTE 3.3.6; the same for 1.2). A window of another origin is passed over, since one around it may be of ours
 * again. Never throws.
 */
export function findApi(start: unknown, name: 'API' | 'API_1484_11'): unknown {
  let from = start;
  for (let openers = 0; from && openers <= MOST_PARENTS; openers++) {
    const api = climb(from, name);
    if (api) return api;
    from = read(from, 'opener') ?? read(read(from, 'top'), 'opener');
  }
  return undefined;
}
