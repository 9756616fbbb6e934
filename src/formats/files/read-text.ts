import { readFile, stat } from 'node:fs/promises';
import { LIMITS } from '../../core/bank/limits.js';

/** Why a file gives no text. The message is one sentence for people, without the file's name. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(
    message: string,
    /** There is nothing of this name; it is there and can’t be opened as a file; it was read, and its content is no text. */
    readonly kind: 'missing' | 'closed' | 'content',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const BY_CODE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'The file may not be read: permission is denied.',
  EPERM: 'The file may not be read: permission is denied.',
  ELOOP: 'The file is a link that leads back to itself.',
};

/**
 * The text of a file in UTF-8, as it is, byte order mark included. At most as large as a bank may be.
 *
 * @param charset Names the encoding of bytes that are no UTF-8, where they say it themselves, as HTML does.
 * @throws {FileFault} Where it is missing, no plain file, too large, empty, binary, or in another encoding.
 */
export async function readText(file: string, charset?: (head: string) => string | undefined): Promise<string> {
  const bytes = await readBytes(file);
  const text = decoded(bytes, charset);
  if (!text.replace(/^\uFEFF/, '').trim()) throw new FileFault('The file is empty.', 'content');
  return text;
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new FileFault('This is a folder: name the files in it.', 'closed');
    // A pipe or a device might never end.
    if (!found.isFile()) throw new FileFault('This is no plain file.', 'closed');
    if (found.size > LIMITS.bytes) {
      const size = (found.size / 1e6).toFixed(1);
      const most = LIMITS.bytes / 1e6;
      throw new FileFault(`The file is too large: it has ${size} MB, and ${most} MB are allowed.`, 'content');
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    const code = String((error as NodeJS.ErrnoException).code);
    const kind = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'closed';
    throw new FileFault(BY_CODE[code] ?? `The file can’t be read (${code}).`, kind, { cause: error });
  }
}

function decoded(bytes: Buffer, charset?: (head: string) => string | undefined): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FileFault('The text is in UTF-16: save it as UTF-8.', 'content');
  }
  if (bytes.includes(0)) throw new FileFault('This is no text: the file is binary.', 'content');
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return text;
  const named = charset?.(bytes.subarray(0, 2048).toString('latin1'));
  const other = named === undefined ? undefined : decode(bytes, named);
  if (other === undefined) throw new FileFault('The text is not in UTF-8: save it as UTF-8.', 'content');
  return other;
}

/** Nothing where the bytes are not in this encoding, or it is none. */
function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
