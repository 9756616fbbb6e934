import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, isPart } from '../../tools/frameworks/elements.js';
import { exampleNames, EXAMPLES } from '../../tools/frameworks/package.js';
import { camel } from '../../tools/frameworks/types.js';
import { manifest, ROOT, type Declared } from './manifest.js';

let folder = '';
let elements: readonly Declared[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frameworks-'));
  elements = manifest().elements;
  const args = ['tools/frameworks.js', manifest().file, folder];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  // The analyser and the compiler, each with all sources: on a busy machine they take their time.
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
const json = <T>(file: string): T => JSON.parse(text(file)) as T;

interface Tag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly values: readonly { readonly name: string }[] }[];
}
interface WebTypes {
  readonly version: string;
  readonly contributions: {
    readonly html: {
      readonly elements: readonly {
        readonly name: string;
        readonly attributes: readonly { readonly name: string; readonly value: { readonly type: string } }[];
        readonly js: { readonly events: readonly { readonly name: string }[] };
      }[];
    };
  };
}

const names = (list: readonly { readonly name: string }[] = []): string[] => list.map(({ name }) => name).sort();
const plainDoc = (description = ''): string => description.replace(/\{@link (\w+)\}/g, '`$1()`').replace(/\s+/g, ' ');

describe('the data for editors', () => {
  it('has every element and attribute for VS Code, with the values that an attribute takes', () => {
    const { tags } = json<{ tags: readonly Tag[] }>('vscode.html-custom-data.json');
    expect(names(tags)).toEqual(elements.map(({ tagName }) => tagName).sort());
    for (const { tagName, attributes } of elements)
      expect(names(tags.find(({ name }) => name === tagName)?.attributes)).toEqual(names(attributes));
    const mode = tags[0]?.attributes.find(({ name }) => name === 'mode');
    expect(mode?.values.map(({ name }) => name)).toEqual(['practice', 'test', 'review']);
  });

  it('has every element, attribute and event for JetBrains’ editors, and the package’s version', () => {
    const types = json<WebTypes>('web-types.json');
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(types.version).toBe(version);
    const found = types.contributions.html.elements;
    expect(names(found)).toEqual(elements.map(({ tagName }) => tagName).sort());
    for (const { tagName, attributes, events } of elements) {
      const element = found.find(({ name }) => name === tagName);
      expect(names(element?.attributes)).toEqual(names(attributes));
      expect(names(element?.js.events)).toEqual(names(events));
    }
    const attempts = found[0]?.attributes.find(({ name }) => name === 'attempts');
    expect(attempts?.value.type.split(' | ').sort()).toEqual(["'until-correct'", 'number']);
  });

  it('has every token of the theme', () => {
    const { properties } = json<{ properties: readonly { name: string }[] }>('vscode.css-custom-data.json');
    const tokens = readFileSync(join(ROOT, 'docs/theming.md'), 'utf8').matchAll(/^\| `(--quiz-[\w-]+)`/gm);
    expect(names(properties)).toEqual(expect.arrayContaining([...tokens].map(([, name]) => name)));
  });
});

/** The lines from one that begins an element's interface or type to its end. */
const block = (source: string, begin: string): string => {
  const at = source.indexOf(begin);
  expect(at, begin).toBeGreaterThan(-1);
  return source.slice(at, source.indexOf(source[at + begin.length] === '{' ? '\n}' : ';\n', at));
};

describe.each(['jsx', 'svelte', 'vue', 'react'] as const)('the types for %s', (framework) => {
  const key = { jsx: (name: string) => `'on${name}'`, svelte: (name: string) => `'on${name}'`, react: camel };
  const source = (): string => text(`types/frameworks/${framework}.d.ts`);
  const shown = () =>
    elementsOf(JSON.parse(readFileSync(manifest().file, 'utf8'))).filter(
      (element) => framework !== 'react' || isPart(element),
    );

  it('have every element by its tag, or its component', () => {
    for (const { tag, name } of shown())
      expect(source()).toContain(framework === 'react' ? `declare const ${name}: Wrapper<` : `'${tag}': `);
  });

  it('have every property that is not read-only, by its name in the class', () => {
    for (const { tag, name } of shown()) {
      const { members = [] } = elements.find(({ tagName }) => tagName === tag) ?? {};
      const own = members.filter(({ kind, readonly }) => kind === 'field' && !readonly && kind !== undefined);
      const type = block(source(), `export type ${name}Props =`);
      for (const member of own.filter(({ name: property }) => property !== 'formAssociated'))
        expect(type).toContain(`'${member.name}'`);
      if (tag === 'learning-quiz') expect(type).not.toMatch(/'(?:progress|report|session|restart|formAssociated)'/);
    }
  });

  it('have every event with its class and its words', () => {
    for (const { tag, name } of shown()) {
      const { events = [] } = elements.find(({ tagName }) => tagName === tag) ?? {};
      const type = block(source(), `export interface ${name}${framework === 'vue' ? 'Events' : 'Listeners'} `);
      for (const event of events) {
        const of = framework === 'vue' ? `'${event.name}'` : key[framework](event.name);
        expect(type).toContain(`/** ${plainDoc(event.description)} */\n  ${of}`);
        expect(type).toMatch(new RegExp(`Quiz(?:Fact|Request)Event<'${event.name}'>`));
      }
    }
  });

  it('let the quiz hear the requests of its parts', () => {
    const requests = elements.flatMap(({ events = [] }) => names(events)).filter((name) => name.endsWith('-request'));
    const type = block(source(), `export interface LearningQuiz${framework === 'vue' ? 'Events' : 'Listeners'} `);
    for (const name of requests) expect(type).toContain(`<'${name}'>`);
  });
});

describe('attributes by their own names', () => {
  it.each(['jsx', 'svelte'])('are in %s where they are neither a property nor a method', (framework) => {
    const type = block(text(`types/frameworks/${framework}.d.ts`), 'export interface LearningQuizAttributes ');
    expect([...type.matchAll(/'([\w-]+)'\?:/g)].map(([, name]) => name).sort()).toEqual([
      'hint-cost',
      'pass-mark',
      'time-factor',
      'time-limit',
    ]);
    expect(type).toMatch(/set `startMode`\. \*\/\n {2}start\?: never;/);
  });
});

describe('a wrapper for React', () => {
  it('is a module of its own for each part, with all its events', () => {
    for (const element of elementsOf(JSON.parse(readFileSync(manifest().file, 'utf8'))).filter(isPart)) {
      const wrapper = text(`react/${element.tag}.js`);
      expect(wrapper).toContain(`tagName: '${element.tag}'`);
      for (const { name } of element.events) expect(wrapper).toContain(`${camel(name)}: '${name}'`);
      expect(text('react.js')).toContain(`export { ${element.name} } from './react/${element.tag}.js';`);
    }
  });
});

describe.each(exampleNames())('examples/%s', (name) => {
  interface Locked {
    readonly resolved?: string;
    readonly integrity?: string;
    readonly version?: string;
    readonly dependencies?: object;
  }
  const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

  it('is locked to the package as it is: to mend it, `npm run test:frameworks -- --lock`', () => {
    const { packages } = read<{ packages: Record<string, Locked> }>(join(EXAMPLES, name, 'package-lock.json'));
    const { version, dependencies } = read<Locked>(join(ROOT, 'package.json'));
    expect(packages['node_modules/learning-quiz']).toMatchObject({ version, dependencies });
  });

  it('names no registry, no folder of a machine, and no build', () => {
    const { packages } = read<{ packages: Record<string, Locked> }>(join(EXAMPLES, name, 'package-lock.json'));
    const resolved = Object.values(packages).flatMap((locked) => locked.resolved ?? []);
    expect(resolved).toEqual(['file:../learning-quiz.tgz']);
    expect(packages['node_modules/learning-quiz']?.integrity).toBeUndefined();
  });
});
