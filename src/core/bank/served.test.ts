import { describe, expect, it } from 'vitest';
import { exampleItems } from '../../../test/every-item.js';
import { aBank, aChoice, anOption } from '../../../test/factories.js';
import { leaves, names, SECRET_FIELDS, secretsOf } from '../../../test/item-type.walk.js';
import { compileBank, findItemType, parseBank, servedBank } from '../../entries/core.js';
import { keysOf } from './keys-at.js';
import type { Item } from './model.js';
import { attemptedItem, redactedItem, servedItem } from './served.js';

const SELF_GRADED = new Set(['flashcard', 'reflection']);
const typeOf = (item: Item) => findItemType(item.interaction)!;
const asked = exampleItems().filter(({ interaction }) => !SELF_GRADED.has(interaction));
const sources = [{ id: 'article', title: 'An article' }];

describe('a bank that a server scores', () => {
  const served = servedBank(aBank({ sources, items: exampleItems() }), 'session');

  it('names its server, and parses without an issue, every type of it', () => {
    expect(keysOf(served)).toBe('remote');
    const { bank, issues } = parseBank(JSON.parse(JSON.stringify(served)));
    expect(issues).toEqual([]);
    expect(bank).toEqual(JSON.parse(JSON.stringify(served)));
  });

  it.each(asked.map((item) => [item.id, item] as const))('tells nothing of the key of %s', (_, item) => {
    const of = served.items.find(({ id }) => id === item.id)!;
    const { whole, texts } = secretsOf(item);
    for (const secret of whole) expect(leaves(of)).not.toContain(secret);
    for (const text of texts) expect(JSON.stringify(of)).not.toContain(JSON.stringify(text).slice(1, -1));
    expect(names(of).filter((name) => SECRET_FIELDS.has(name))).toEqual([]);
  });

  it('has in it what learners hold their own response against', () => {
    const [card] = exampleItems(['flashcard']);
    expect(servedItem(card!, typeOf(card!))).toMatchObject({ back: card!['back'] });
    const translated = { ...card!, translations: { ru: { stem: 'Перед', back: 'Зад', rationale: 'SECRET' } } } as Item;
    expect(servedItem(translated, typeOf(card!)).translations).toEqual({ ru: { stem: 'Перед', back: 'Зад' } });
  });

  it.each([
    ['an option without its text', { options: [{ id: 'a' }, { id: 'b', text: 'B' }] }],
    ['no options', { options: undefined }],
    ['options that are none', { options: 'a' }],
    ['a field that is of no use', { note: 'x' }],
    ['a stem of the wrong kind', { stem: 7 }],
  ])('is refused an item with %s', (_, own) => {
    const item = JSON.parse(JSON.stringify({ ...servedItem(aChoice(), typeOf(aChoice())), ...own })) as unknown;
    expect(redactedItem(item, typeOf(aChoice()))).toBeUndefined();
    const { bank, issues } = parseBank({ ...aBank(), scorer: { href: 'x' }, items: [item] });
    expect(bank?.items).toEqual([]);
    expect(issues.length).toBeGreaterThan(0);
  });

  it('may lack keys only where it names a server', () => {
    const { scorer: _, ...open } = served;
    expect(parseBank(open).issues.map(({ code }) => code)).toContain('no-key');
  });
});

describe('an item that was attempted', () => {
  const rich = aChoice({
    options: [anOption('a', { key: true, feedback: 'SECRET' }), anOption('b', { feedback: 'Not *b*.' }), anOption('c')],
    feedback: { incorrect: 'Read again.', correct: 'SECRET' },
    rationale: 'SECRET',
    evidence: [{ source: 'article', textStart: 'There' }],
    translations: { ru: { options: [{ id: 'b', feedback: 'Не б.' }], feedback: { incorrect: 'Ещё раз.' } } },
  });
  const [item] = compileBank(aBank({ sources, items: [rich] })).items as [Item];
  const attempted = attemptedItem(item, typeOf(item), ['b'], 'incorrect');

  it('says what was chosen for this response, as one text, in every language, and nothing else', () => {
    expect(JSON.stringify(attempted)).not.toMatch(/SECRET|"key"/);
    expect(JSON.stringify(attempted.feedback)).toMatch(/Read again.*Not .*b/);
    expect(JSON.stringify(attempted.translations)).toMatch(/Ещё раз.*Не б/);
    expect(attempted.evidence).toEqual(rich.evidence);
  });

  it('is taken by a page in the place of what it had', () => {
    expect(redactedItem(JSON.parse(JSON.stringify(attempted)), typeOf(item))).toEqual(attempted);
  });

  it.each(asked.map((each) => [each.id, each] as const))('still has no key: %s', (_, each) => {
    const type = typeOf(each);
    const [compiled] = compileBank(aBank({ sources, items: [each] })).items as [Item];
    const after = attemptedItem(compiled, type, type.keyResponse(each), 'partial');
    const { feedback: _said, evidence: _where, ...rest } = after;
    const plain = servedItem(compiled, type);
    const { translations: _t, ...withoutWords } = plain;
    const { translations: _u, ...restWithoutWords } = rest;
    expect(restWithoutWords).toEqual(withoutWords);
  });
});
