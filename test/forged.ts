// Messages that no frame and no page of ours sends: each must change nothing.

const HEAD = { source: 'learning-quiz', version: 1 };
const resize = { ...HEAD, type: 'resize', height: 777 };
const started = { bank: { id: 'bank', version: '1.0.0' }, total: 3 };
const fact = { ...HEAD, type: 'fact', fact: 'quiz-session-started', detail: started };
const evidence = {
  ...HEAD,
  type: 'evidence',
  id: 1,
  pointers: [{ textStart: 'his daughter' }],
  label: 'Back',
  lang: 'en',
};

/** Messages that a frame does send, whole: what is forged differs from these. */
export const GENUINE_GUEST = { ready: { ...HEAD, type: 'ready' }, resize, fact, evidence } as const;
export const GENUINE_HOST = {
  welcome: { ...HEAD, type: 'welcome', article: true },
  passage: { ...HEAD, type: 'passage', id: 1, found: true },
  back: { ...HEAD, type: 'back', id: 1 },
} as const;

const without = (message: object, field: string): object =>
  Object.fromEntries(Object.entries(message).filter(([name]) => name !== field));

const NOT_OURS: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  null: null,
  'a number': 1,
  'a text': 'resize',
  'JSON as a text': JSON.stringify(resize),
  'a list': [resize],
  'a map': new Map(Object.entries(resize)),
  'an empty object': {},
  'an LMS’s': { subject: 'lti.frameResize', height: 777 },
  'another source': { ...resize, source: 'other-quiz' },
  'no source': without(resize, 'source'),
  'a list as source': { ...resize, source: ['learning-quiz'] },
  'a later version': { ...resize, version: 2 },
  'a version as text': { ...resize, version: '1' },
  'no version': without(resize, 'version'),
  'no type': without(resize, 'type'),
  'an unknown type': { ...resize, type: 'navigate' },
  'a type of every object': { ...resize, type: 'constructor' },
  'a type of the prototype': { ...resize, type: '__proto__' },
  'a list as type': { ...resize, type: ['resize'] },
  'a field too many': { ...resize, html: '<b>' },
};

/** What the host hears, kind by kind. */
export const FORGED_GUEST: Readonly<Record<string, unknown>> = {
  ...NOT_OURS,
  'the host’s own': GENUINE_HOST.welcome,
  'ready, and more': { ...GENUINE_GUEST.ready, height: 777 },
  'no height': without(resize, 'height'),
  'a height of 0': { ...resize, height: 0 },
  'a height below 0': { ...resize, height: -777 },
  'a height that is no number': { ...resize, height: NaN },
  'a height without end': { ...resize, height: Infinity },
  'a height as text': { ...resize, height: '777' },
  'a height with a unit': { ...resize, height: '777px; position: fixed' },
  'a height that is no whole number': { ...resize, height: 777.5 },
  'a height beyond all pages': { ...resize, height: 1e6 },
  'a height in a list': { ...resize, height: [777] },
  'a fact that is none': { ...fact, fact: 'click' },
  'a request as a fact': { ...fact, fact: 'quiz-submit-request', detail: { itemId: 'a' } },
  'a fact of every object': { ...fact, fact: 'toString' },
  'a list as fact': { ...fact, fact: ['quiz-session-started'] },
  'no detail': without(fact, 'detail'),
  'a detail of another fact': { ...fact, detail: { itemId: 'a', index: 0 } },
  'a detail with a hole': { ...fact, detail: { ...started, total: undefined } },
  'a detail with a wrong number': { ...fact, detail: { ...started, total: -1 } },
  'a detail that is a date': { ...fact, detail: new Date(0) },
  'a detail with a number that JSON lacks': { ...fact, detail: { ...started, total: 3n } },
  'a verdict that is none': {
    ...fact,
    fact: 'quiz-attempt-scored',
    detail: { itemId: 'a', attempt: 1, verdict: '<b>right</b>' },
  },
  'a score that is none': {
    ...fact,
    fact: 'quiz-attempt-scored',
    detail: { itemId: 'a', attempt: 1, score: { raw: '9', max: 1 } },
  },
  'a report that is none': { ...fact, fact: 'quiz-session-completed', detail: { report: 'all right' } },
  'evidence without a number': without(evidence, 'id'),
  'evidence without words': { ...evidence, pointers: [] },
  'evidence with empty words': { ...evidence, pointers: [{ textStart: '' }] },
  'evidence with a selector': { ...evidence, pointers: [{ textStart: 'his daughter', root: 'body' }] },
  'evidence with endless words': { ...evidence, pointers: [{ textStart: 'a'.repeat(20_001) }] },
  'evidence from all over': { ...evidence, pointers: Array(21).fill({ textStart: 'his daughter' }) },
  'evidence with an address': { ...evidence, article: '#story' },
  'a label that is none': { ...evidence, label: { html: '<b>' } },
  'a label without end': { ...evidence, label: 'a'.repeat(201) },
  'a language that is none': { ...evidence, lang: '"><script>' },
};

/** What a frame hears, kind by kind. */
export const FORGED_HOST: Readonly<Record<string, unknown>> = {
  ...NOT_OURS,
  'a frame’s own': GENUINE_GUEST.ready,
  'a welcome that says nothing': without(GENUINE_HOST.welcome, 'article'),
  'a welcome with a selector': { ...GENUINE_HOST.welcome, article: '#story' },
  'a welcome with an address': { ...GENUINE_HOST.welcome, origin: '*' },
  'a passage without a number': without(GENUINE_HOST.passage, 'id'),
  'a passage that may be found': { ...GENUINE_HOST.passage, found: 'yes' },
  'a passage with its text': { ...GENUINE_HOST.passage, text: 'his daughter' },
  'a return from nowhere': { ...GENUINE_HOST.back, id: 'x' },
};
