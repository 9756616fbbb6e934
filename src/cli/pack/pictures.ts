import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from '../../core/check/finding.js';
import { isObject } from '../../core/json.js';
import { fileFinding } from '../finding.js';

/** In bytes; a page holds them in memory, and by mail a third more. */
export const PICTURE_LIMITS = { one: 2_000_000, all: 10_000_000 } as const;

const TYPES: Readonly<Record<string, string>> = {
  avif: 'avif',
  gif: 'gif',
  jpeg: 'jpeg',
  jpg: 'jpeg',
  png: 'png',
  svg: 'svg+xml',
  webp: 'webp',
};

/** A picture that a bank names, and where. */
interface Named {
  readonly src: string;
  readonly path: string;
}

/** Every `image: { src }` of a bank, in its order. */
export function* picturesOf(value: unknown, path = ''): Generator<Named> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* picturesOf(entry, `${path}[${index}]`);
  } else if (isObject(value)) {
    for (const [key, entry] of Object.entries(value)) {
      const at = path ? `${path}.${key}` : key;
      if (key === 'image' && isObject(entry) && typeof entry['src'] === 'string') {
        yield { src: entry['src'], path: `${at}.src` };
      } else yield* picturesOf(entry, at);
    }
  }
}

/**
 * The pictures of a bank as addresses of the kind `data:`, by their `src`, and what is wrong with those that can't be had.
 *
 * @param file the bank's; pictures lie in its folder or below
 */
export async function readPictures(
  file: string,
  json: unknown,
): Promise<{ pictures: Map<string, string>; findings: Finding[] }> {
  const pictures = new Map<string, string>();
  const findings: Finding[] = [];
  let total = 0;
  for (const { src, path } of picturesOf(json)) {
    if (pictures.has(src)) continue;
    const read = await readPicture(dirname(file), src);
    total += read.bytes ?? 0;
    const fault =
      total > PICTURE_LIMITS.all ? `The pictures have more than ${PICTURE_LIMITS.all / 1e6} MB together.` : read.fault;
    if (fault === undefined && read.address !== undefined) pictures.set(src, read.address);
    else findings.push(fileFinding('unreadable-picture', `${fault}`, path));
    if (total > PICTURE_LIMITS.all) break;
  }
  return { pictures, findings };
}

async function readPicture(folder: string, src: string): Promise<{ address?: string; bytes?: number; fault?: string }> {
  const name = pathOf(src);
  if (name === undefined) {
    return { fault: `“${src}” is not in the bank’s folder: put the picture there, and name it relative to the bank.` };
  }
  const type = TYPES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (!type) return { fault: `“${src}” is no picture by its name: ${Object.keys(TYPES).join(', ')} are.` };
  try {
    const content = await readFile(join(folder, name));
    if (content.length > PICTURE_LIMITS.one) {
      return { fault: `“${src}” has more than ${PICTURE_LIMITS.one / 1e6} MB: make it smaller.` };
    }
    if (!content.length) return { fault: `“${src}” is empty.` };
    return { address: `data:image/${type};base64,${content.toString('base64')}`, bytes: content.length };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { fault: missing ? `There is no picture “${src}”.` : `“${src}” can’t be read.` };
  }
}

/** Relative to the bank, decoded; nothing for what lies elsewhere. */
function pathOf(src: string): string | undefined {
  try {
    const path = decodeURIComponent(src.replace(/[?#].*$/, ''));
    return /^[a-z][a-z\d+.-]*:|^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(path) || !path ? undefined : path;
  } catch {
    return undefined;
  }
}
