/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../core/bank/model.js';
import { readArticle } from './article.js';
import { countsOf, draftBank, DraftFault, MOST_UNITS, without } from './draft.js';

const TEXT = `The harbour of Vessby

By Clara Sundberg

On March 3, 1871, Captain Henrik Dahl sailed into the bay with 140 settlers. Prime Minister Johan Sverdrup came in 1884.

Sand and water

In June 1883 the town moved its quay by 800 metres, and landings rose by 35% in a year. Mayor Astrid Holm came from Oslo.
“We have built this for our grandchildren and theirs,” Holm said in 1891.

Oslo paid, and so did Bergen, Stavanger and Trondheim in the year 1901. A deeper harbour can increase the trade with Denmark.
`;

const draft = await draftBank(readArticle(TEXT));
const item = (id: string): Item => {
  const found = draft.bank.items.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not among ${draft.bank.items.map((each) => each.id).join(' ')}`);
  return found;
};

describe('draftBank', () => {
  it('has a head, a source, and an objective for each section', () => {
    expect(draft.bank).toMatchObject({
      format: 'learning-quiz/1',
      id: 'the-harbour-of-vessby',
      title: 'The harbour of Vessby',
      lang: 'en',
      sources: [{ id: 'article', title: 'The harbour of Vessby', author: 'Clara Sundberg' }],
      objectives: [
        { id: 'opening', title: 'Recall how the article opens' },
        { id: 'sand-and-water', title: 'Recall what the section “Sand and water” says' },
      ],
    });
    expect(draft.bank.items.every((each) => each.draft && each.level === 'recall')).toBe(true);
    expect(draft.notes).toEqual([]);
  });

  it('asks for quantities by numbers with their unit', () => {
    expect(item('p02-number-800')).toEqual({
      id: 'p02-number-800',
      interaction: 'numeric',
      objective: 'sand-and-water',
      sibling: expect.any(String),
      level: 'recall',
      claim: 'fact',
      draft: true,
      stem: 'Fill the gap: “… 1883 the town moved its quay by (how many?) metres, and landings rose by 35% in …”',
      keys: [{ value: 800, tolerance: { kind: 'exact' } }],
      unit: 'metres',
      hints: ['Look in the section “Sand and water”.', 'The sentence begins with “In June 1883”.'],
      rationale: 'The article reports it in paragraph 2, in the section “Sand and water”.',
      feedback: { incorrect: 'Read paragraph 2 again, and look for the number there.' },
      evidence: [{ source: 'article', textStart: 'In June 1883 the', textEnd: '35% in a year' }],
    });
    expect(item('p02-number-35')).toMatchObject({ keys: [{ value: 35 }], unit: '%' });
  });

  it('asks for years among other years of the article, in their order', () => {
    const { options } = item('p02-year-1891') as unknown as {
      options: { text: string; key?: true; feedback: string }[];
    };
    expect(options.map(({ text, key }) => (key ? `*${text}` : text))).toEqual(['1883', '1884', '*1891', '1901']);
    expect(options[0]?.feedback).toBe('The same paragraph mentions 1883 in another place.');
    expect(options[1]?.feedback).toBe('The article mentions 1884 elsewhere, as in paragraph 1.');
    expect(options[2]?.feedback).toBe('Right, as paragraph 2 says.');
  });

  it('asks for dates in words, either way round', () => {
    expect(item('p01-date-march-3-1871')).toMatchObject({
      interaction: 'text-entry',
      stem: 'Fill the gap: “On (which date?), Captain Henrik Dahl sailed into the bay …”',
      keys: [{ text: 'March 3, 1871' }, { text: '3 March 1871' }],
    });
  });

  it('asks for people among other people, and for a city by its name where no other two are left', () => {
    expect(item('p01-person-henrik-dahl')).toMatchObject({
      interaction: 'choice',
      options: [{ text: 'Astrid Holm' }, { text: 'Henrik Dahl', key: true }, { text: 'Johan Sverdrup' }],
    });
    expect(item('p03-place-bergen')).toMatchObject({ interaction: 'text-entry', keys: [{ text: 'Bergen' }] });
    expect(item('p02-place-oslo')).toMatchObject({
      interaction: 'choice',
      options: [{ text: 'Bergen' }, { text: 'Oslo', key: true }, { text: 'Stavanger' }, { text: 'Trondheim' }],
    });
  });

  it('asks who said what', () => {
    expect(item('p02-quotation-astrid-holm')).toMatchObject({
      claim: 'fact',
      stem: 'To whom does the article attribute these words? “We have built this for our grandchildren and …”',
      options: [{ text: 'Astrid Holm', key: true }, {}, {}],
    });
  });

  it('asks what the author maintains, and says that it is the author', () => {
    expect(item('p03-claim-a-deeper-harbour-can')).toMatchObject({
      claim: 'author',
      stem: 'True or false? A deeper harbour can, according to the author, raise the trade with Denmark.',
      options: [{ id: 'true', key: true }, { id: 'false' }],
      rationale: 'This is the author’s view: see paragraph 3, in the section “Sand and water”.',
    });
    expect(item('p03-place-denmark')).toMatchObject({
      claim: 'author',
      stem: 'Fill the gap, according to the author: “… deeper harbour can increase the trade with (which country?)”',
    });
  });

  it('calls siblings what gives each other away', () => {
    expect(item('p01-person-henrik-dahl').sibling).toBe(item('p01-date-march-3-1871').sibling);
    expect(item('p01-person-johan-sverdrup').sibling).not.toBe(item('p01-person-henrik-dahl').sibling);
    expect(item('p02-quotation-astrid-holm').id).toBeDefined();
  });

  it('knows where each item comes from, and can do without some', () => {
    expect(draft.origins.get('p02-number-800')).toEqual({ paragraph: 2, kind: 'number' });
    const rest = without(draft, (id) => !id.startsWith('p01'));
    expect(rest.bank.items.every(({ objective }) => objective === 'opening')).toBe(true);
    expect(rest.bank.objectives).toHaveLength(1);
    const sum = Object.values(countsOf(rest)).reduce((total, count) => total + count, 0);
    expect(sum).toBe(rest.bank.items.length);
  });

  it('is the same for the same text', async () => {
    expect(JSON.stringify(await draftBank(readArticle(TEXT)))).toBe(JSON.stringify(draft));
  });
});

describe('small articles', () => {
  const fixture = (name: string) =>
    readFileSync(new URL(`../../../test/fixtures/draft/${name}`, import.meta.url), 'utf8');
  const idsOf = async (text: string) => (await draftBank(readArticle(text))).bank.items.map(({ id }) => id);

  it('whose lines are broken at a width are read in whole sentences', async () => {
    const wrapped = `Brennick opened its cable car on 3 May 2019. It climbs from the harbour to the old town in nine minutes; the bus had
needed half an hour. The city paid for the cable car with a loan, and since 2021 the fares have covered what it costs
to run. In its first year it carried 600,000 passengers, three times as many as the bus.`;
    const ids = await idsOf(wrapped);
    expect(ids).toEqual(await idsOf(wrapped.replaceAll('\n', ' ')));
    expect(ids).toEqual([
      ...['p01-name-brennick', 'p01-date-3-may-2019', 'p01-number-nine', 'p01-number-half-an-hour'],
      ...['p01-year-2021', 'p01-number-600-000', 'p01-number-three'],
    ]);
  });

  it('whose paragraphs are lines are read by paragraphs', () => {
    const line =
      'In 1999 the town of Oslo sold forty of its ships to a company from the north of the country, and that was all.';
    expect(readArticle(`${line}\n${line}\n${line}`).paragraphs).toHaveLength(3);
  });

  it.each(['bees.txt', 'footbridge.txt', 'harbour.txt'])('%s: no opinion is a fact', async (name) => {
    const text = fixture(name);
    const { bank } = await draftBank(readArticle(text));
    expect(bank.items.length).toBeGreaterThan(8);
    const sentences = text.split(/(?<=[.”"])\s+/);
    for (const { id, claim, evidence = [] } of bank.items) {
      const sentence =
        sentences.find((each) => evidence.some(({ textStart }) => each.includes(textStart.slice(0, 12)))) ?? '';
      const isOpinion = /should|must|will|would|important|remarkable|[Uu]nfortunately|better/.test(sentence);
      if (!/quotation|person/.test(id)) expect([id, claim]).toEqual([id, isOpinion ? 'author' : 'fact']);
    }
  });

  it('what somebody else thinks is neither a fact nor the author’s view', async () => {
    const { bank, refused } = await draftBank(readArticle(fixture('footbridge.txt')));
    const ids = bank.items.map(({ id }) => id);
    expect(ids).toContain('p01-person-dora-finch');
    expect(ids).not.toContain('p01-number-240-000');
    expect(refused.context).toBeGreaterThan(0);
  });

  it('two items that ask for the same in one sentence are siblings', async () => {
    const { bank } = await draftBank(readArticle(fixture('bees.txt')));
    const of = (id: string) => bank.items.find((each) => each.id === id)?.sibling;
    expect(of('p02-person-ilse-marten')).toBeDefined();
    expect(of('p02-person-ilse-marten')).toBe(of('p02-quotation-ilse-marten'));
  });

  it('asks for a factor without a unit', async () => {
    const { bank } = await draftBank(readArticle('The tram carried three times as many as the bus in 1999.'));
    expect(bank.items.find(({ id }) => id === 'p01-number-three')).not.toHaveProperty('unit');
  });

  it('of two words are not called another language', async () => {
    const drafted = draftBank(readArticle('Harbour tram'));
    await expect(drafted).rejects.toThrow(/no number or date.*too short to tell its language \(`--lang en`/);
    await expect(drafted).rejects.not.toThrow(/another language/);
  });
});

describe('a text in another language', () => {
  it('gives bare gaps, and says what is missing', async () => {
    const { bank, notes } = await draftBank(readArticle('Порт\n\nПорт был перенесён в 1883 году на 800 метров к югу.'));
    expect(bank).toMatchObject({ lang: 'ru', objectives: [{ id: 'article', title: 'Порт' }] });
    expect(bank.items).toMatchObject([
      { interaction: 'numeric', stem: '“Порт был перенесён в (?) году на 800 метров к югу”', keys: [{ value: 1883 }] },
      { interaction: 'numeric', keys: [{ value: 800 }] },
    ]);
    for (const one of bank.items) {
      for (const field of ['hints', 'rationale', 'feedback', 'claim']) expect(one).not.toHaveProperty(field);
    }
    expect(notes).toEqual([expect.stringMatching(/English only.*Cyrillic script/)]);
  });

  it('whose language is not known is marked so', async () => {
    const { bank, notes } = await draftBank(readArticle('Le port a été déplacé en 1883 de 800 mètres vers le sud.'));
    expect(bank.lang).toBe('und');
    expect(notes).toContainEqual(expect.stringContaining('`lang: und`'));
  });
});

describe('a text with nothing to ask for', () => {
  it.each([
    ['', /no paragraph of text/],
    ['Vessby', /no number or date/],
    ['42', /too few words/],
    ['The quay was moved by the town, and that was all.', /no number, date, name or claim/],
    ['It was moved in 1883. It was moved in 1883.', /too few words|repeats/],
    ['a '.repeat(MOST_UNITS), /too long: it has 2\.0 million/],
  ])('is refused (%#)', async (text, message) => {
    await expect(draftBank(readArticle(text))).rejects.toThrow(DraftFault);
    await expect(draftBank(readArticle(text))).rejects.toThrow(message);
  });
});

it('a text of 10,000 sentences ends in little time, and says what it left out', async () => {
  const text = Array.from(
    { length: 10_000 },
    (_, i) => `House ${i + 1} of Oslo has ${i * 3 + 7} windows since ${1200 + (i % 800)}.`,
  );
  const begin = performance.now();
  const { bank, notes } = await draftBank(readArticle(text.join(' ')));
  expect(performance.now() - begin).toBeLessThan(15_000);
  expect(bank.items).toHaveLength(200);
  expect(notes.join(' ')).toMatch(/the last 8500 were left out.*no more than 200 items/);
}, 30_000);
