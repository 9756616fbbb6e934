import { isObject } from '../../core/json.js';

/** Where an LRS is, and who is meant: from a launch's address, or from the page. */
export interface XapiLaunch {
  readonly endpoint: string;
  readonly actor: Readonly<Record<string, unknown>>;
  readonly activityId: string;
  readonly registration?: string;
  /** cmi5: where the token is fetched, once. */
  readonly fetchUrl?: string;
  /** Else the `Authorization` header as it is. */
  readonly auth?: string;
}

/**
 * The launch that an address asks for: by cmi5 (8.1: `endpoint`, `fetch`, `actor`, `registration`, `activityId`), or as plain
 * xAPI, by the older custom of `endpoint`, `auth`, `actor`, `registration`, `activity_id`. Nothing where something is missing.
 * `given` are what the page says itself, by the same names; the address wins.
 */
export function xapiLaunch(
  kind: 'cmi5' | 'xapi',
  href: string,
  given: (name: string) => string | null | undefined = () => undefined,
): XapiLaunch | undefined {
  const query = new URL(href).searchParams;
  const said = (name: string): string | undefined =>
    query.get(name) ?? (kind === 'xapi' ? given(name) : null) ?? undefined;
  const endpoint = addressOf(said('endpoint'), href);
  const actor = agentOf(said('actor'));
  const activityId = said(kind === 'cmi5' ? 'activityId' : 'activity_id') ?? said('activityId');
  const registration = said('registration');
  if (!endpoint || !actor || !activityId) return undefined;
  const launch = { endpoint, actor, activityId, ...(registration ? { registration } : {}) };
  if (kind === 'cmi5') {
    const fetchUrl = addressOf(said('fetch'), href);
    return fetchUrl && registration ? { ...launch, fetchUrl } : undefined;
  }
  return { ...launch, auth: said('auth') ?? '' };
}

/** An address by http; no script and no data. */
function addressOf(value: string | undefined, base: string): string | undefined {
  try {
    const url = new URL(value ?? '', base);
    return value && /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function agentOf(text: string | undefined): XapiLaunch['actor'] | undefined {
  try {
    const actor: unknown = JSON.parse(text ?? '');
    return isObject(actor) ? actor : undefined;
  } catch {
    return undefined;
  }
}
