import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THEMES, TOKENS } from '../../demo/themes/tokens.generated.js';

const SRC = join(import.meta.dirname, '..', '..', 'src');
const read = (file: string): string => readFileSync(join(SRC, file), 'utf8');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /(?:elements|items)\/.*\.ts$/.test(file) && !/\.(?:test|wtr)\.ts$/.test(file),
);
/** What a style sheet sets. */
const set = (css: string): string[] => [...css.matchAll(/^\s+(--[\w-]+):/gm)].map(([, name]) => name as string);

describe('tokens', () => {
  it('are each described, with the value that they have in the style sheets', () => {
    const described = new Map(TOKENS.map(({ name, initial }) => [name, initial]));
    const used = sources.flatMap((file) =>
      [...read(file).matchAll(/var\((--quiz-[\w-]+), ((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g)].map(
        ([, name, initial]) => [name as string, initial as string],
      ),
    );
    expect(new Set(used.map(([name]) => name)).size).toBeGreaterThan(15);
    expect(used.filter(([name, initial]) => described.get(name ?? '') !== initial)).toEqual([]);
  });
});

describe('parts', () => {
  const named = (file: string): string[] => [...read(file).matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name!);
  const list = (text: string): string[] => text.split(/,\s*/).map((entry) => entry.replace(/:.*/, ''));
  const [, ofItems = ''] = /ITEM_PARTS =\s+'([^']+)'/.exec(read('elements/base/item-element.ts')) ?? [];

  it('of each item type are handed on by it', () => {
    const items = sources.filter((file) => /^items\/.*\.element\.ts$/.test(file));
    expect(items.length).toBeGreaterThan(12);
    expect(new Set([...items.flatMap(named), 'passage'])).toEqual(new Set(list(ofItems)));
  });

  it('of each part of the default layout are the quiz’s', () => {
    const table = read('elements/learning-quiz/hand-on.ts').replace('${ITEM_PARTS}', ofItems);
    const handedOn = [...table.matchAll(/'(quiz-[a-z]+)': ['`]([^'`]+)['`]/g)].map(([, tag = '', names = '']) => ({
      tag,
      names: list(names),
    }));
    const laidOut = ['layout', 'learning-quiz.element'].flatMap((file) => [
      ...read(`elements/learning-quiz/${file}.ts`).matchAll(/html`.*?<(quiz-[a-z]+)|^\s+<(quiz-[a-z]+)/gm),
    ]);
    const tags = new Set(laidOut.map(([, one, other]) => one ?? other));
    expect(new Set(handedOn.map(({ tag }) => tag))).toEqual(tags);
    const inCard = named('elements/quiz-confidence/quiz-confidence.element.ts');
    for (const { tag, names } of handedOn) {
      const own = named(`elements/${tag}/${tag}.element.ts`);
      expect(names, tag).toEqual(tag === 'quiz-card' ? [...own, ...inCard, ...list(ofItems)] : own);
    }
  });
});

describe.each(THEMES)('the theme %s', (theme) => {
  const css = read(`themes/${theme}.css`);

  it('sets what the other themes set, so that one within another is whole', () => {
    expect(set(css).toSorted()).toEqual(set(read(`themes/${THEMES[0]}.css`)).toSorted());
  });

  it('sets tokens that there are, each colour for light and for dark', () => {
    const names = new Set(TOKENS.map(({ name }) => name));
    expect(set(css).filter((name) => name.startsWith('--quiz-') && !names.has(name))).toEqual([]);
    const colours = TOKENS.filter(({ kind, initial }) => kind === 'color' && initial.startsWith('light-dark'));
    for (const { name } of colours) expect(css, name).toMatch(new RegExp(`${name}: light-dark\\(#\\w+, #\\w+\\);`));
  });

  it('fetches nothing, forces nothing, and goes by no window', () => {
    expect(css).not.toMatch(/url\(|@import|!important|@media|forced-color-adjust|\d(?:vw|vh|vi)\b/);
  });
});

describe('styles', () => {
  it('go by the room that a quiz has, not by the window', () => {
    const styled = sources.filter((file) => /@media[^{]*(?:width|height)/.test(read(file)));
    expect(styled).toEqual([]);
  });
});
