import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

const IMPURE = `export const a = [Math.random(), Date.now(), globalThis.Math.random(), Math['random'](), performance.now()];
export const b = [new Date(), Date(), crypto.randomUUID()];
const { random } = Math;
export { random };
`;

const SINKS = `import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
export function show(el: Element, text: string) {
  el.innerHTML = text;
  el['outerHTML'] = text;
  el.insertAdjacentHTML('beforeend', text);
  document.write(text);
  return [html\`<p style="color: red"></p>\`, html\`<p style=\${text}></p>\`, html\`<p .innerHTML=\${text}></p>\`, unsafeHTML(text)];
}
`;

const GOOD = `import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
export const at = (time: number) => new Date(time).toISOString() + Math.max(1, 2);
export const t = html\`<p class="style" style=\${styleMap({})}></p>\`;
`;

const FILES: Record<string, string> = {
  'src/core/impure.ts': IMPURE,
  'src/core/impure.test.ts': IMPURE,
  'src/items/choice/score.ts': IMPURE,
  'src/items/choice/choice.element.ts': IMPURE,
  'src/elements/sinks.ts': SINKS,
  'src/elements/sinks.wtr.ts': SINKS,
  'src/core/good.ts': GOOD,
  'src/state/long.ts': 'export const x = 1;\n'.replace('x', 'x').concat('// line\n'.repeat(350)),
  'src/state/wide.ts': `export function f() {\n${'  f();\n'.repeat(50)}}\n`,
};

let folder = '';
let faults: Record<string, string[]> = {};

/** Runs the project's own rules on files planted in a folder of the same layout. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  const config = readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8').replace('"./tools/', `"${ROOT}/tools/`);
  const all = Object.entries({
    ...FILES,
    '.oxlintrc.json': config.replaceAll('"eslint-', `"${ROOT}/node_modules/eslint-`),
  });
  for (const [path, text] of all) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const bin = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(process.execPath, [bin, '--format=unix', '.'], { cwd: folder, encoding: 'utf8' });
  faults = Object.fromEntries(
    Object.keys(FILES).map((path) => [path, stdout.split('\n').filter((line) => line.startsWith(`${path}:`))]),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const count = (path: string, what: string): number => faults[path]?.filter((line) => line.includes(what)).length ?? 0;

describe('the house rules of lint', () => {
  it('ban chance and the clock from the pure part', () => {
    expect(count('src/core/impure.ts', 'house(pure)')).toBe(9);
    expect(count('src/items/choice/score.ts', 'house(pure)')).toBe(9);
  });

  it('ban HTML sinks and inline styles', () => {
    expect(count('src/elements/sinks.ts', 'house(no-html-sink)')).toBe(6);
    expect(count('src/elements/sinks.ts', 'house(no-inline-style)')).toBe(2);
  });

  it('hold files under 350 lines and functions under 50', () => {
    expect(count('src/state/long.ts', 'eslint(max-lines)')).toBe(1);
    expect(count('src/state/wide.ts', 'eslint(max-lines-per-function)')).toBe(1);
  });

  it.each([
    'src/core/good.ts',
    'src/core/impure.test.ts',
    'src/items/choice/choice.element.ts',
    'src/elements/sinks.wtr.ts',
  ])('have nothing against %s', (path) => {
    expect(faults[path]?.filter((line) => line.includes('house('))).toEqual([]);
  });
});
