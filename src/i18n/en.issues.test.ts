import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aChoice, rawBank } from '../../test/factories.js';
import { parseBank } from '../entries/core.js';
import { aroundIssues, issueText } from './en.issues.js';

/** What is said of an item with these fields, or of a file with those. */
const said = (own: object, around: object = {}): string[] =>
  parseBank(rawBank({ ...around, items: [{ ...aChoice(), ...own }] })).issues.map(
    (issue) => `${issue.path}: ${issueText(issue)}`,
  );
const [yes, no] = aChoice().options as [object, object];
const numeric = (own: object): object => ({ ...aChoice(), options: undefined, interaction: 'numeric', ...own });

describe('a wrong form is told with the right one', () => {
  it.each<[string, object, string]>([
    [
      'a level that is none',
      { level: 'hard' },
      'items[0].level: This has the wrong form (“hard”): it must be “recall”, “understanding”, “inference” or “judgement”.',
    ],
    [
      'a number in quotes',
      numeric({ keys: [{ value: '350' }] }),
      'items[0].keys[0].value: This has the wrong form (“350”): it must be a number without quotes.',
    ],
    [
      'true in quotes',
      { options: [{ ...yes, key: 'yes' }, no] },
      'items[0].options[0].key: This has the wrong form (“yes”): it must be true or false without quotes.',
    ],
    [
      'a number for a text',
      { stem: 2019 },
      'items[0].stem: This has the wrong form (“2019”): it must be a text, so put quotes around it.',
    ],
    [
      'a map for a text',
      { hints: [{ Note: 'so' }] },
      'items[0].hints[0]: This has the wrong form: it must be a text; one that begins with “{” or holds a colon and a space needs quotes.',
    ],
    [
      'a text for a list',
      { hints: 'Think.' },
      'items[0].hints: This has the wrong form (“Think.”): it must be a list, each entry on a line of its own that begins with “- ”.',
    ],
    [
      'a text for fields',
      { feedback: 'Yes.' },
      'items[0].feedback: This has the wrong form (“Yes.”): it must be fields, each on a line of its own as `name: value`.',
    ],
    [
      'nothing for a text',
      { rationale: null },
      'items[0].rationale: This has the wrong form: it must be a text, and there is nothing.',
    ],
    [
      'a word for a number that may be one word',
      { attempts: 'once' },
      'items[0].attempts: This has the wrong form (“once”): it must be “until-correct” or a number without quotes.',
    ],
    [
      'a kind of tolerance that is none',
      numeric({ keys: [{ value: 1, tolerance: { kind: 'about' } }] }),
      'items[0].keys[0].tolerance.kind: This has the wrong form (“about”): it must be “exact”, “absolute”, “relative”, “geometric”, “decimals” or “figures”.',
    ],
    [
      'a list for a text',
      { stem: ['1', 'x'] },
      'items[0].stem: This is a list where a text belongs: a text that begins with “[” needs quotes.',
    ],
    [
      'points below zero',
      { points: -1 },
      'items[0].points: This number is out of range (“-1”): 0 is the least, 1,000,000 is the most.',
    ],
    ['one option', { options: [yes] }, 'items[0].options: There are too few entries here: 2 is the least.'],
    [
      'no factor',
      numeric({ keys: [{ value: 1 }], units: { m: 0 } }),
      'items[0].units.m: This number is out of range: it must be above 0.',
    ],
    [
      'a rule that is none',
      { scoring: 'gentle' },
      'items[0].scoring: This interaction has no such scoring rule: there are ',
    ],
  ])('%s', (_, own, sentence) => {
    expect(said(own)[0]?.slice(0, sentence.length)).toBe(sentence);
  });

  it('the format by its value', () => {
    expect(said({}, { format: 'quiz' })).toEqual([
      'format: This has the wrong form (“quiz”): it must be “learning-quiz/1”.',
    ]);
  });
});

describe('a slip of the keyboard is told with the nearest name', () => {
  it.each<[string, object, string]>([
    ['of an item', { stme: 'x' }, 'items[0].stme: This field is not known; did you mean “stem”?'],
    [
      'of an option',
      { options: [{ ...yes, feedbck: 'x' }, no] },
      'items[0].options[0].feedbck: This field is not known; did you mean “feedback”?',
    ],
    [
      'of evidence',
      { evidence: [{ source: 'a', textStart: 'a', textend: 'b' }] },
      'items[0].evidence[0].textend: This field is not known; did you mean “textEnd”?',
    ],
    [
      'in another tool’s words',
      { explanation: 'x' },
      'items[0].explanation: This field is not known; did you mean “rationale”?',
    ],
    ['near nothing', { colour: 'x' }, 'items[0].colour: This field is not known; it was passed over.'],
    [
      'that is the rest of a text',
      { options: [{ ...yes, 'it is': null }, no] },
      'items[0].options[0]["it is"]: This field is not known; it was passed over. A text with a comma or a colon needs quotes inside of { … }.',
    ],
    ['that JavaScript knows', { constructr: 1 }, 'items[0].constructr: This field is not known; it was passed over.'],
    [
      'of an objective',
      { objective: 'mony' },
      'items[0].objective: What this names does not exist (“mony”); did you mean “money”?',
    ],
    ['of no objective', { objective: 'x' }, 'items[0].objective: What this names does not exist (“x”).'],
  ])('%s', (_, own, sentence) => {
    expect(said(own, { sources: [{ id: 'a', title: 'A' }], objectives: [{ id: 'money', title: 'M' }] })).toContain(
      sentence,
    );
  });
});

it('a code without a sentence stands for itself', () => {
  expect(issueText({ code: 'no-such-code', path: '', severity: 'error' })).toBe('no-such-code');
});

describe('what stands around the mistakes', () => {
  const tags = readdirSync(import.meta.dirname).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []);
  it('is there in every language of the interface, and tells how many there are', () => {
    expect(tags).toHaveLength(9);
    expect(new Set(tags.map((tag) => aroundIssues(tag).details)).size).toBe(9);
    for (const tag of tags) expect(aroundIssues(tag).some(12, '12')).toContain('12');
  });
  it('is that of the language where a region is named, and English in others', () => {
    expect(aroundIssues('ru-KZ')).toBe(aroundIssues('ru'));
    for (const tag of ['sv', 'constructor', '']) expect(aroundIssues(tag)).toBe(aroundIssues('en'));
  });
});
