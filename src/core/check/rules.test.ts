import { describe, expect, it } from 'vitest';
import { pathOf } from '../bank/issues.js';
import { finding, quote } from './finding.js';
import { findRule, LITERATURE, RULES, ruleOf } from './rules.js';

describe('RULES', () => {
  it('have numbers without gaps, errors first, and names that are told apart', () => {
    const ids = RULES.map(({ id }) => id);
    const numbered = (letter: string) => ids.filter((id) => id.startsWith(letter));
    expect(ids).toEqual([...numbered('E'), ...numbered('W')]);
    for (const letter of ['E', 'W'])
      expect(numbered(letter)).toEqual(
        numbered(letter).map((_, index) => `${letter}${String(index).padStart(2, '0')}`),
      );
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });

  // A bank's waivers hold them, so this list only ever grows.
  it('keep their numbers', () => {
    expect(Object.fromEntries(RULES.map(({ id, name }) => [id, name]))).toMatchInlineSnapshot(`
      {
        "E00": "schema-error",
        "E01": "passage-missing",
        "E02": "passage-ambiguous",
        "E03": "passage-order",
        "E04": "number-not-in-passage",
        "E05": "sum-unreadable",
        "E06": "sum-wrong",
        "E07": "sum-not-key",
        "E08": "sum-operand",
        "E09": "key-not-full",
        "W00": "schema-warning",
        "W01": "passage-too-long",
        "W02": "longest-is-key",
        "W03": "key-positions",
        "W04": "true-false-one-way",
        "W05": "all-of-the-above",
        "W06": "none-of-the-above",
        "W07": "absolute-distractors",
        "W08": "negative-stem",
        "W09": "duplicate-options",
        "W10": "overlapping-options",
        "W11": "values-out-of-order",
        "W12": "article-clue",
        "W13": "number-clue",
        "W14": "stem-word-in-key",
        "W15": "hint-gives-key",
        "W16": "missing-feedback",
        "W17": "missing-rationale",
        "W18": "missing-hint",
        "W19": "missing-evidence",
        "W20": "missing-objective",
        "W21": "missing-level",
        "W22": "missing-claim",
        "W23": "unattributed-claim",
        "W24": "thin-objective",
        "W25": "empty-objective",
        "W26": "lone-sibling",
        "W27": "uneven-options",
        "W28": "long-stem",
        "W29": "draft-item",
        "W30": "few-options",
        "W31": "same-stem",
        "W32": "unused-waiver",
        "W33": "unknown-waiver",
        "W34": "passage-stale",
        "W35": "passage-too-wide",
        "W36": "untranslated",
        "W37": "missing-stand-in",
      }
    `);
  });

  it.each(RULES)('$id says why and by whom', ({ id, name, severity, title, reason, source, waivable }) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(severity).toBe(id.startsWith('E') ? 'error' : 'warning');
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(reason).toMatch(/^[A-Z].*[.)]$/s);
    expect(source.length).toBeGreaterThan(5);
    if (severity === 'error') expect(waivable).toBe(false);
    const named = /\b([A-Z][a-z]+ (?:19|20)\d\d)\b/.exec(source)?.[1];
    if (named) expect(LITERATURE).toHaveProperty(named);
  });

  it('are found by number and by name', () => {
    expect(findRule('W14')).toBe(ruleOf('stem-word-in-key'));
    expect(findRule('stem-word-in-key')).toBe(ruleOf('stem-word-in-key'));
    expect([findRule('w14'), findRule('constructor'), findRule('')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a finding', () => {
  it('has its rule’s number, name and severity, and a path', () => {
    expect(finding('long-stem', ['items', 3, 'stem'], { itemId: 'x', message: 'Long.' })).toEqual({
      rule: 'W28',
      name: 'long-stem',
      severity: 'warning',
      path: pathOf(['items', 3, 'stem']),
      itemId: 'x',
      message: 'Long.',
    });
  });
  it('quotes on one line', () => {
    expect(quote(' a\n b ')).toBe('a b');
    expect(quote('x'.repeat(100))).toBe(`${'x'.repeat(79)}…`);
  });
});
