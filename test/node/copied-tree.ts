import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const PARTS = [
  'src',
  'docs/reference/examples',
  'examples',
  'custom-elements-manifest.config.js',
  'test',
  'tools',
  'questions',
  'package.json',
  'tsconfig.json',
  '.prettierrc.json',
  'vite.config.ts',
];

/** The project's sources in a temporary folder of their own, to be changed as one likes. */
export interface CopiedTree {
  readonly root: string;
  /** Runs a program of the project in the copy; gives what it wrote, and at the end `exit` with its code. */
  run(...args: string[]): string;
  remove(): void;
}

/** Copies the sources, with the packages that are installed here. @param name What the folder's name begins with. */
export function copiedTree(name: string): CopiedTree {
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const path of PARTS) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('VITEST')));
  return {
    root,
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
      return `${stdout}${stderr}exit ${status}`;
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
