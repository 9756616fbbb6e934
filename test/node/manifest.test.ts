import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { definedElements } from '../../tools/manifest.js';
import { manifest, ROOT, type Declared } from './manifest.js';

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
  for (const element of manifest().elements) declared.set(element.tagName, element);
}, 300_000);

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

it('stands in one order, whichever way the disk was read', () => {
  const modules = ['src/b.ts', 'src/c.ts', 'src/a.ts'].map((path) => ({ path, declarations: [] }));
  const plugin = definedElements();
  const ts = { isClassDeclaration: () => false, isCallExpression: () => true, isStringLiteralLike: () => true };
  for (const moduleDoc of modules) {
    const node = { expression: { getText: () => 'define' }, arguments: [{ text: 'quiz-x' }, { text: moduleDoc.path }] };
    plugin.analyzePhase({ ts: { ...ts, isIdentifier: () => true }, node, moduleDoc });
  }
  const customElementsManifest = { modules };
  plugin.packageLinkPhase({ customElementsManifest });
  expect(customElementsManifest.modules.map(({ path }) => path)).toEqual(['src/a.ts', 'src/b.ts', 'src/c.ts']);
});
