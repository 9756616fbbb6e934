// The recipes of docs/embedding.md: what they write is what there is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FRAME_ATTRIBUTES } from '../../src/adapters/frame/parameters.js';
import { embedNames } from '../../tools/build/embed.js';
import { readModel, type Model } from '../../tools/lib/reference/model.js';
import { themeNames } from '../../tools/lib/theming.js';
import { elementsOf, strangers } from './markup.js';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const PAGES = ['docs/embedding.md', 'docs/theming.md', 'README.md'];
/** The samples in a language; what a template engine puts in stands as `x`. */
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w+)\n([^]*?)^```/gm)].flatMap(([, of, body = '']) =>
    of === language ? [body.replace(/\{\{.*?\}\}/g, 'x')] : [],
  );

/** What `dist/cdn` has by fixed names. */
const SERVED = new Set([
  'learning-quiz.js',
  'integrity.json',
  ...embedNames,
  ...themeNames().map((name) => `themes/${name}.css`),
]);

let model: Model;
beforeAll(async () => {
  model = await readModel();
}, 120_000);

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  it('uses elements and attributes that there are', () => {
    const known = [...model.elements, ...model.interactions];
    const samples = blocks(text, 'html');
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) expect(strangers(sample, known), sample).toEqual([]);
  });

  it('names files that a server has', () => {
    const named = [...text.matchAll(/\/learning-quiz\/((?:themes\/)?[\w.-]+\.(?:js|css|html|json))/g)].map(
      ([, file]) => file,
    );
    expect(named.filter((file) => !SERVED.has(file ?? ''))).toEqual([]);
  });

  it('gives frames a bank, and attributes that they take', () => {
    const frames = blocks(text, 'html')
      .flatMap(elementsOf)
      .filter(({ tagName }) => tagName === 'iframe')
      .map(({ attrs }) => attrs.find(({ name }) => name === 'src')?.value ?? '')
      .filter((src) => src.includes('frame.html'));
    for (const src of frames) {
      const asked = [...new URL(src).searchParams.keys()];
      expect(asked).toContain('bank');
      expect(asked.filter((name) => !['bank', 'lang', ...FRAME_ATTRIBUTES].includes(name as 'mode'))).toEqual([]);
    }
  });
});

describe('docs/embedding.md', () => {
  it('has recipes whose markup is ours, in whatever language they are written', () => {
    const known = [...model.elements];
    for (const language of ['js', 'php', 'text']) {
      for (const block of blocks(read('docs/embedding.md'), language)) {
        const tags = [...block.matchAll(/<learning-quiz[^$>]*>/g)].map(([tag]) => tag);
        expect(strangers(tags.join(''), known), block).toEqual([]);
      }
    }
  });

  it('has a configuration of Eleventy that says what it is to say', async () => {
    const [config = ''] = blocks(read('docs/embedding.md'), 'js');
    const { default: configure } = (await import(`data:text/javascript,${encodeURIComponent(config)}`)) as {
      default: (eleventy: object) => void;
    };
    let made = '';
    configure({
      addPassthroughCopy: () => undefined,
      addShortcode: (_: string, shortcode: (src: string) => string) => (made = shortcode('/banks/rivers.json')),
    });
    expect(made).toBe('<learning-quiz src="/banks/rivers.json" article="main"></learning-quiz>');
  });
});

describe('the docs', () => {
  const files = ['README.md', 'questions/README.md', ...markdown('docs')];

  it.each(files)('%s links to files that there are', (file) => {
    const targets = [
      ...read(file)
        .replace(/^```[^]*?^```/gm, '')
        .matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g),
    ]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target));
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(file), target)))).toEqual([]);
  });

  it('are all in the list of docs', () => {
    const list = read('docs/README.md');
    const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name !== 'README.md' && name.endsWith('.md'));
    expect(pages.filter((name) => !list.includes(`(${name})`))).toEqual([]);
  });
});

/** The Markdown files below a folder. */
function markdown(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}
