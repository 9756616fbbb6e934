import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { isObject } from '../../core/json.js';
import { packSnapshot, unpackSnapshot } from '../../core/session/pack.js';
import { shortened } from '../../core/session/shorten.js';
import type { Snapshot } from '../../core/session/snapshot.js';

/** What an LMS's copy says beside the session: what it has been told already. JSON. */
export interface ResumeNote {
  /** How many of the session's scored attempts it has, in the order in which they were scored. */
  readonly sent: number;
  /** The best of the sessions that were finished in the same attempt at the LMS. */
  readonly best?: { readonly raw: number; readonly max: number; readonly passed?: boolean };
  /** The first twenty-four characters of the ids of what was told, where what is told has ids. */
  readonly ids?: string;
}

export interface Resume {
  readonly snapshot: Snapshot;
  readonly note: ResumeNote;
}

/** The form of today: its number stands before each code. */
const VERSION = '1';
/** More than any LMS keeps. */
const LONGEST = 200_000;

/**
 * A session as a code of letters, digits, `-` and `_`: packed (`packSnapshot`), deflated, base64url. 60 attempts take half
 * of SCORM 1.2's 4,096 characters. A session for which `limit` is too short is shortened by the rule of
 * {@link shortened}; nothing where even that does not fit.
 */
export function resumeCode(snapshot: Snapshot, note: ResumeNote, limit: number = LONGEST): string | undefined {
  let code = '';
  const fits = (shorter: Snapshot): boolean => {
    const text = JSON.stringify([packSnapshot(shorter), note]);
    code = VERSION + base64url(deflateSync(strToU8(text), { level: 9 }));
    return code.length <= limit;
  };
  const short = shortened(snapshot, fits);
  // Only the last one that was tried stands in `code`.
  return short && fits(short) ? code : undefined;
}

/**
 * What a code stands for. `newer`: a later version of this library wrote it. Nothing: it is no such code. The snapshot is as
 * it was written, and yet to be looked at like any other that was kept (`readSnapshot`). Never throws.
 */
export function readResumeCode(code: unknown): Resume | 'newer' | undefined {
  if (typeof code !== 'string' || code.length > LONGEST) return undefined;
  const [, version, body] = /^\s*([1-9])([A-Za-z0-9_-]+)\s*$/.exec(code) ?? [];
  if (version === undefined || body === undefined) return undefined;
  if (version !== VERSION) return 'newer';
  try {
    const [packed, note] = JSON.parse(strFromU8(inflateSync(bytesOf(body)))) as unknown[];
    return { snapshot: unpackSnapshot(packed) as Snapshot, note: readNote(note) };
  } catch {
    return undefined;
  }
}

function readNote(note: unknown): ResumeNote {
  if (!isObject(note)) return { sent: 0 };
  const { sent, best, ids } = note;
  return {
    sent: Number.isSafeInteger(sent) && Number(sent) > 0 ? Number(sent) : 0,
    ...(isScore(best) ? { best } : {}),
    ...(typeof ids === 'string' ? { ids } : {}),
  };
}

const isScore = (value: unknown): value is NonNullable<ResumeNote['best']> =>
  isObject(value) && Number.isFinite(value['raw']) && Number.isFinite(value['max']);

/** In pieces: a call takes no more than some ten thousand arguments. */
function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const bytesOf = (code: string): Uint8Array =>
  Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
