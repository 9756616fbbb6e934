import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LearningQuiz } from '../../elements/learning-quiz/learning-quiz.element.js';
import { FRAME_ATTRIBUTES, frameParameters } from './parameters.js';

const AT = 'https://quiz.example/v1/frame.html';
const read = (query: string, at = AT) => {
  const { attributes, ...rest } = frameParameters(`${at}?${query}`);
  return { ...rest, attributes: Object.fromEntries(attributes) };
};

describe('the address of a frame', () => {
  it('may set every attribute of the quiz but its bank and its article, and what it is in a form', () => {
    const theirs = ['src', 'article', 'required', 'disabled'];
    const own = LearningQuiz.observedAttributes.filter((name) => !theirs.includes(name));
    expect([...FRAME_ATTRIBUTES].sort()).toEqual(own.sort());
  });

  it('names the bank, relative to the frame or anywhere', () => {
    expect(read('bank=banks/rivers.json').bank).toBe('https://quiz.example/v1/banks/rivers.json');
    expect(read('bank=http://other.example/a%20b.json%3Fc').bank).toBe('http://other.example/a%20b.json?c');
    expect(read('bank=rivers.json', 'file:///tmp/frame.html').bank).toBeUndefined();
  });

  it.each([
    '',
    'bank=',
    'bank=%20',
    'bank=javascript:alert(1)',
    'bank=%20JavaScript:alert(1)',
    'bank=java%09script:alert(1)',
    'bank=data:application/json,{}',
    'bank=blob:https://quiz.example/1',
    'bank=file:///etc/passwd',
    'bank=ftp://quiz.example/x',
    'bank=https://user:word@quiz.example/x',
    'bank=https://',
    `bank=${'a'.repeat(4001)}`,
  ])('fetches no bank by %j', (query) => {
    expect(read(query)).toEqual({ attributes: {} });
  });

  it('sets what is known by its name, the first of two, and nothing else', () => {
    const query = 'mode=test&count=5&time-limit=60&mode=review&src=x&article=body&onclick=x&style=x&hidden&__proto__=x';
    expect(read(query)).toEqual({ attributes: { mode: 'test', count: '5', 'time-limit': '60' } });
    expect(read('MODE=test&mode.x=1')).toEqual({ attributes: {} });
  });

  it('takes a language that is one', () => {
    expect(read('lang=az-Latn-AZ').lang).toBe('az-Latn-AZ');
    for (const lang of ['', 'x', 'en"', 'en-', '%3Cscript%3E', 'a'.repeat(99)]) {
      expect(read(`lang=${lang}`).lang).toBeUndefined();
    }
  });

  it('takes a theme by its name, which is no address, and light or dark', () => {
    expect(read('theme=journal&scheme=dark')).toEqual({ theme: 'journal', scheme: 'dark', attributes: {} });
    for (const theme of ['', '../x', 'a/b', 'https://x.example/y', 'Journal', 'a.css', 'a'.repeat(42), 'a%00']) {
      expect(read(`theme=${theme}&scheme=${theme}`)).toEqual({ attributes: {} });
    }
  });

  it('leaves out what is too long, and never throws', () => {
    expect(read(`name=${'a'.repeat(1001)}&seed=x`)).toEqual({ attributes: { seed: 'x' } });
    const known = fc.constantFrom('bank', 'lang', ...FRAME_ATTRIBUTES);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(known, fc.string()), fc.string())), (pairs) => {
        const { bank, attributes } = read(new URLSearchParams(pairs).toString());
        expect(bank ?? 'https:').toMatch(/^https?:/);
        for (const [name, value] of Object.entries(attributes)) expect(pairs).toContainEqual([name, value]);
      }),
    );
  });
});
