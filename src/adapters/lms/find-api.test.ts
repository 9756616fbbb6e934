import { describe, expect, it } from 'vitest';
import { findApi } from './find-api.js';

type Win = Record<string, unknown>;

/** A window within another; the outermost is its own parent, as in a browser. */
function win(own: Win = {}, around?: Win): Win {
  const made: Win = { opener: null, ...own };
  made['parent'] = around ?? made;
  made['top'] = around?.['top'] ?? made;
  return made;
}

/** One of another origin: all but `parent`, `opener` and `top` throws. */
const foreign = (around: Win): Win =>
  new Proxy(win({}, around), {
    get(target, name) {
      if (['parent', 'opener', 'top'].includes(String(name))) return target[String(name)];
      throw Object.assign(new Error('cross-origin'), { name: 'SecurityError' });
    },
  });

const API = { LMSInitialize: () => 'true' };

describe('an API is found', () => {
  it.each<[string, Win]>([
    ['in the window itself', win({ API })],
    ['in the one around it', win({}, win({ API }))],
    ['500 windows up', Array.from({ length: 500 }).reduce((inner: Win) => win({}, inner), win({ API }))],
    ['in the opener', win({ opener: win({ API }) })],
    ['around the opener', win({ opener: win({}, win({ API })) })],
    ['in the opener of the window around it all', win({}, win({ opener: win({}, win({ API })) }))],
    ['in the opener’s opener', win({ opener: win({ opener: win({ API }) }) })],
    ['beyond a window of another origin', win({}, foreign(win({ API })))],
    ['where the nearest of several is', win({ API }, win({ API: { other: true } }))],
  ])('%s', (_where, start) => {
    expect(findApi(start, 'API')).toBe(API);
  });

  it('of the name that is asked for', () => {
    expect(findApi(win({ API, API_1484_11: API_2004 }), 'API_1484_11')).toBe(API_2004);
  });
});

const API_2004 = { Initialize: () => 'true' };

describe('no API is found', () => {
  const loop = win();
  loop['opener'] = loop;
  it.each<[string, unknown]>([
    ['where there is none', win({}, win())],
    ['501 windows up', Array.from({ length: 501 }).reduce((inner: Win) => win({}, inner), win({ API }))],
    ['in what is no object', win({ API: 'true' })],
    ['in windows that open each other', loop],
    ['in no window', undefined],
    [
      'where everything throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    ],
  ])('%s, and nothing is thrown', (_where, start) => {
    expect(findApi(start, 'API')).toBeUndefined();
  });
});
