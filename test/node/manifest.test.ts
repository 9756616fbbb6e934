import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Declared extends Named {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly members?: readonly Named[];
}

/** The folders that define an element, and its source. */
const folders = ['elements', 'items'].flatMap((parent) =>
  readdirSync(join(ROOT, 'src', parent))
    .filter((name) => name !== 'base' && existsSync(join(ROOT, 'src', parent, name, 'define.ts')))
    .map((name) => ({
      tag: parent === 'items' ? `quiz-${name}` : name,
      source: readFileSync(join(ROOT, 'src', parent, name, `${name}.element.ts`), 'utf8'),
    })),
);

const declared = new Map<string | undefined, Declared>();
beforeAll(() => {
  const bin = join(ROOT, 'node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
  const outdir = join('.cache', 'manifest');
  const { status, stderr } = spawnSync(process.execPath, [bin, 'analyze', '--quiet', '--outdir', outdir], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const { modules } = JSON.parse(readFileSync(join(ROOT, outdir, 'custom-elements.json'), 'utf8')) as {
    modules: { declarations?: Declared[] }[];
  };
  for (const element of modules.flatMap(({ declarations = [] }) => declarations))
    declared.set(element.tagName, element);
});

const found = (source: string, pattern: RegExp): string[] => [
  ...new Set([...source.matchAll(pattern)].map(([, name]) => name as string)),
];

describe.each(folders)('the manifest on $tag', ({ tag, source }) => {
  it('has a summary, and says what each attribute means', () => {
    expect(declared.get(tag)?.summary).toMatch(/./);
    expect(declared.get(tag)?.attributes?.filter(({ description }) => !description)).toEqual([]);
  });

  it('names each part, each request and each fact', () => {
    const { cssParts = [], events = [] } = declared.get(tag) ?? {};
    const parts = found(source, /\bpart="([\w-]+)"/g);
    const fired = found(source, /\brequest\((?:this, )?'(quiz-[\w-]+)'/g);
    expect(cssParts.map(({ name }) => name)).toEqual(expect.arrayContaining(parts));
    expect(events.map(({ name }) => name)).toEqual(expect.arrayContaining(fired));
    expect([...cssParts, ...events].filter(({ description }) => !description)).toEqual([]);
  });

  it('shows nothing private, nor anything that it does not describe', () => {
    const { members = [], slots = [], cssProperties = [], cssStates = [] } = declared.get(tag) ?? {};
    expect(members.filter(({ name }) => /^[#_]/.test(name))).toEqual([]);
    expect([...members, ...slots, ...cssProperties, ...cssStates].filter(({ description }) => !description)).toEqual(
      [],
    );
  });
});
