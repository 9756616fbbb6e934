import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FRAME_ATTRIBUTES } from '../adapters/frame/parameters.js';
import { nearest } from '../core/bank/nearest.js';
import { unfitAttribute } from '../core/session/attributes.js';
import { UsageError } from './command.js';

/**
 * The attributes of a quiz that `--set` names.
 *
 * @throws {UsageError} Where one is not `name=value`, the quiz has none of that name, or it can’t say so.
 */
export function attributesOf(given: readonly string[]): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const one of given) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
    if (!(FRAME_ATTRIBUTES as readonly string[]).includes(name)) {
      const near = nearest(name || one, FRAME_ATTRIBUTES);
      const meant = near === undefined ? `There are ${FRAME_ATTRIBUTES.join(', ')}.` : `Is ${near}=… meant?`;
      throw new UsageError(`--set takes an attribute of the quiz and its value, not “${one}”. ${meant}`);
    }
    const takes = unfitAttribute(name, value);
    if (takes) {
      const what = takes.length ? `takes ${takes.join(', ')}` : 'can’t be that: docs/sessions.md has what it takes';
      throw new UsageError(`--set ${name}=${value}: ${name} ${what}.`);
    }
    attributes.set(name, value);
  }
  return attributes;
}

/**
 * Writes a file, and makes its folder where it is missing.
 *
 * @throws {UsageError} Where that can't be done.
 */
export async function writeOut(out: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, content);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw new UsageError(`${out} can’t be written to${code === 'EISDIR' ? ': it is a folder' : ` (${code})`}.`);
  }
}

/** In bytes; compressed as servers do at their best (level 9). */
export function sizesOf(content: string | Uint8Array): { bytes: number; gzip: number } {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}
