import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { breachesOf, importsOf, SRC } from './layers.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A source folder with these files, and what is wrong in it. */
function breaches(files: Record<string, string>): string[] {
  const src = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(src);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(src, path)), { recursive: true });
    writeFileSync(join(src, path), text);
  }
  return breachesOf(src).map(({ file, imports, why }) => `${file} → ${imports}: ${why}`);
}

describe('the layers of src', () => {
  it('hold in every file', () => {
    expect(breachesOf(SRC)).toEqual([]);
  });

  it('keep the pure part free of Lit and of the page', () => {
    expect(
      breaches({
        'core/a.ts': "import { html } from 'lit';",
        'items/choice/score.ts': "import '@lit/context';\nimport { x } from '../../state/x.js';",
        'entries/core.ts': "export * from '../items/choice/define.js';",
      }),
    ).toHaveLength(4);
  });

  it('keep one item type out of another, the core out of the items, an element out of an adapter', () => {
    expect(
      breaches({
        'items/choice/choice.element.ts':
          "import '../numeric/schema.js';\nimport '../../elements/quiz-card/define.js';",
        'core/bank/parse.ts': "import type { X } from '../../items/choice/schema.js';",
        'elements/quiz-card/quiz-card.element.ts': "export * from '../../adapters/storage/local.js';",
        'state/store.ts': "const m = () => import('../elements/base/define.js');\ntype X = import('../cli/x.js').X;",
        'core/x.ts': "import '../../tools/x.js';",
      }),
    ).toEqual([
      'core/bank/parse.ts → ../../items/choice/schema.js: core may not import item-core',
      'core/x.ts → ../../tools/x.js: it lies outside of src',
      'elements/quiz-card/quiz-card.element.ts → ../../adapters/storage/local.js: elements may not import adapters',
      'items/choice/choice.element.ts → ../numeric/schema.js: one item type imports another',
      'items/choice/choice.element.ts → ../../elements/quiz-card/define.js: item-view may not import elements',
      'state/store.ts → ../elements/base/define.js: state may not import base',
      'state/store.ts → ../cli/x.js: state may not import cli',
    ]);
  });

  it('let each layer import what lies below it', () => {
    expect(
      breaches({
        'core/a.ts': "import * as v from 'valibot';\nimport './b.js';",
        'items/choice/choice.element.ts':
          "import { html } from 'lit';\nimport { live } from 'lit/directives/live.js';\nimport '../../elements/base/x.js';\nimport './schema.js';",
        'entries/learning-quiz.ts': "import '../elements/quiz-card/define.js';\nimport '../adapters/x.js';",
        'core/a.test.ts': "import '../elements/x.js';",
      }),
    ).toEqual([]);
  });

  it('say so where a folder has no row in the table', () => {
    expect(breaches({ 'attic/a.ts': "import './b.js';" })).toEqual([expect.stringContaining('no layer')]);
  });

  it('read every kind of import', () => {
    const text = "import a from 'a'; import type B from 'b'; import 'c'; export * from 'd'; export { e } from 'e';";
    expect(importsOf(`${text} const f = import('f'); type G = import('g').G; const h = "import 'h'";`)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
    ]);
  });

  it('keep the demo free of the tests, which may look at the demo', () => {
    const demo = join(SRC, '../demo');
    const files = readdirSync(demo, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name));
    expect(files.length).toBeGreaterThan(20);
    const breaches = files.flatMap((name) =>
      importsOf(readFileSync(join(demo, name), 'utf8')).flatMap((from) =>
        /^\.\.?\/(?:.*\/)?test\//.test(from) ? [`${name} → ${from}`] : [],
      ),
    );
    expect(breaches).toEqual([]);
  });
});
