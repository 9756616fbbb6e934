import { dirname, join } from 'node:path';
import { isObject } from '../../core/json.js';

/** A source of a bank that names a file by an address relative to the bank. */
export interface Sidecar {
  /** The source's id, where it has one. */
  readonly id: string | undefined;
  /** Relative to the bank, decoded, without query and fragment. */
  readonly path: string;
  /** Where the file should be. */
  readonly file: string;
  /** Its place in the bank's list of sources. */
  readonly index: number;
}

/**
 * The files that a bank's sources name by an address relative to the bank. Only those in the bank's own folder or below
 * it: what lies elsewhere is the page's business. Takes any JSON.
 */
export function sidecarsOf(file: string, json: unknown): Sidecar[] {
  const sources = isObject(json) && Array.isArray(json['sources']) ? (json['sources'] as unknown[]) : [];
  return sources.flatMap((source, index) => {
    const { id, href } = isObject(source) ? source : {};
    const path = typeof href === 'string' ? decoded(href.replace(/[?#].*$/, '')) : '';
    if (!path || /^[a-z][a-z\d+.-]*:|^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path)) return [];
    return [{ id: typeof id === 'string' ? id : undefined, path, file: join(dirname(file), path), index }];
  });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return '';
  }
}
