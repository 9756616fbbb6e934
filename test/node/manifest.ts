import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface Named {
  readonly name: string;
  readonly description?: string;
}
export interface Member extends Named {
  readonly kind?: string;
  readonly readonly?: boolean;
}
export interface Declared extends Named {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly members?: readonly Member[];
}

let analysed: { readonly file: string; readonly elements: readonly Declared[] } | undefined;

/** The manifest of the elements as the sources are now: its file, and what it declares. */
export function manifest(): NonNullable<typeof analysed> {
  if (analysed) return analysed;
  const bin = join(ROOT, 'node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
  // Workers run at the same time.
  const outdir = join('.cache', `manifest-${process.env['VITEST_POOL_ID'] ?? ''}`);
  const { status, stderr } = spawnSync(process.execPath, [bin, 'analyze', '--quiet', '--outdir', outdir], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const file = join(ROOT, outdir, 'custom-elements.json');
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as { modules: { declarations?: Declared[] }[] };
  return (analysed = { file, elements: modules.flatMap(({ declarations = [] }) => declarations) });
}
