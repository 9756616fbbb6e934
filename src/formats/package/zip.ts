import { strToU8, zipSync } from 'fflate';

/** Endings by which a careless server would run a file. */
const SCRIPTS = /\.(?:php\d?|phtml|phar|aspx?|ashx|jspx?|cgi|pl|py|rb|sh|cfm|shtml)$/i;

/** What is wrong with a name in a package, as LMSs and careless unpackers have it; nothing where it may be used. */
export function nameFault(name: string): string | undefined {
  if (!/^[\w./-]+$/.test(name) || name.length > 100) return 'is not plain';
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'leads elsewhere';
  if (parts.some((part) => part.startsWith('.'))) return 'is hidden';
  return SCRIPTS.test(name) ? 'is a server’s script' : undefined;
}

/**
 * A zip of these files, in this order; the same files give the same bytes, wherever and whenever it is made.
 *
 * @throws {TypeError} Where a name may not be used, or differs from another by no more than its case.
 */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array {
  const seen = new Set<string>();
  for (const name of files.keys()) {
    const fault = seen.has(name.toLowerCase()) ? 'is there twice' : nameFault(name);
    if (fault) throw new TypeError(`A file’s name ${fault}: ${JSON.stringify(name)}`);
    seen.add(name.toLowerCase());
  }
  const entries = [...files].map(([name, text]) => [name, strToU8(text)] as const);
  // Where a zip's own calendar begins, by the clock on the wall, which is what a zip has.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}
