import { beforeAll, describe, expect, it } from 'vitest';
import { claimIn, judges, sayingIn, speechIn, statement } from './claims.js';
import { mentionsIn } from './names.js';
import { loadTagger, type Tagger } from './tagger.js';

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

function claims(sentence: string): string[] {
  const words = tag(sentence);
  const claim = claimIn(sentence, words, mentionsIn(sentence, words, 0));
  return claim ? [statement(claim, true), statement(claim, false)] : [];
}

function speech(sentence: string): string | undefined {
  const words = tag(sentence);
  const found = speechIn(sentence, words, mentionsIn(sentence, words, 0));
  return found && `${found.speaker?.text ?? '?'}: ${found.words}`;
}

describe('claimIn', () => {
  it.each([
    [
      'The town should rebuild its old quay in stone, and soon.',
      'The town should, according to the author, rebuild its old quay in stone.',
      'The town should NOT, according to the author, rebuild its old quay in stone.',
    ],
    [
      'A deeper harbour can increase the trade with Denmark.',
      'A deeper harbour can, according to the author, raise the trade with Denmark.',
      'A deeper harbour can, according to the author, decrease the trade with Denmark.',
    ],
    [
      'In addition, with all that, Denmark could lead to the lifting of the ban.',
      'Denmark could, according to the author, bring about the lifting of the ban.',
      'Denmark could NOT, according to the author, bring about the lifting of the ban.',
    ],
    [
      'Denmark should build a strong and lasting peace in the North, or lose it.',
      'Denmark should, according to the author, create a strong and lasting peace in the North.',
      'Denmark should NOT, according to the author, create a strong and lasting peace in the North.',
    ],
    [
      'Denmark can decrease its dependence on fish and anchor itself in the sea.',
      'Denmark can, according to the author, reduce its dependence on fish.',
      'Denmark can, according to the author, increase its dependence on fish.',
    ],
    [
      'It is important that schools take part: in Halden six of them do.',
      'It is, according to the author, important that schools take part.',
      'It is, according to the author, unimportant that schools take part.',
    ],
    [
      'It is remarkable that the bees stay.',
      'It is, according to the author, remarkable that the bees stay.',
      'It is NOT, according to the author, remarkable that the bees stay.',
    ],
  ])('in %j', (sentence, right, wrong) => {
    expect(claims(sentence)).toEqual([right, wrong]);
  });

  it.each([
    'It should rebuild its old quay.',
    'This step will help to foster a peaceful future.',
    'The town should not rebuild its old quay.',
    'The town could rebuild its old quay if the money were there.',
    'The town must build more ships than its neighbours have.',
    'Holm said that the town should rebuild its old quay.',
    '“The town should rebuild its old quay,” they cried.',
    'The town would be an enormous, lonely place.',
    'The town will reopen its long forgotten and crumbling stone quay of the year of the great storm.',
    'The very old and very lonely town by the river of sand should rest a while.',
    'They moved the quay in 1884.',
    'Should',
    '',
  ])('not in %j', (sentence) => {
    expect(claims(sentence)).toEqual([]);
  });
});

describe('speechIn', () => {
  it.each([
    [
      '“We have built this for our grandchildren and theirs,” Maria Lopes said.',
      'Maria Lopes: We have built this for our grandchildren and',
    ],
    [
      'Maria Lopes, for her part, indicated that all trade should rest for now.',
      'Maria Lopes: all trade should rest for now',
    ],
    [
      '“The sky above is the darkest of all,” said Maria Lopes in 1937.',
      'Maria Lopes: The sky above is the darkest of all',
    ],
    ['“The sky above is the darkest of all,” he said.', '?: The sky above is the darkest of all'],
    ['“Too short,” Maria Lopes said.', undefined],
    ['They said that all trade should rest for now.', undefined],
    ['Maria Lopes told the press about it.', undefined],
    ['', undefined],
  ])('in %j', (sentence, expected) => {
    expect(speech(sentence)).toBe(expected);
  });
});

describe('judges', () => {
  it.each([
    'The town should rebuild its quay.',
    'It is important that schools take part in it.',
    'It is clear that 40 ships came in 1999.',
    'In 1999 the town made a remarkable step.',
    'Unfortunately the council cut the money by 15%.',
    'Oslo has the best harbour of the 12 towns.',
    'Bees in the city do better than those outside.',
    'The line is more efficient than the 4 buses.',
    'The route offers significant advantages to 3 countries.',
    'The deal enhances the role of Turkey.',
    'Too many of the 30 towns did nothing.',
  ])('finds a view in %j', (sentence) => {
    expect(judges(sentence, tag(sentence))).toBe(true);
  });

  it.each([
    'In May 1999 the town sold 40 ships.',
    'May 10 was a Friday.',
    'Great Britain sold 12 ships.',
    'More than 40 people came.',
    'It was built in 1934, of stone.',
    'The largest of the 12 ships sank.',
  ])('finds none in %j', (sentence) => {
    expect(judges(sentence, tag(sentence))).toBe(false);
  });
});

describe('sayingIn', () => {
  const saying = (sentence: string) => {
    const words = tag(sentence);
    const { reports, sayer } = sayingIn(sentence, words, mentionsIn(sentence, words, 0));
    return [reports, sayer?.text];
  };
  it.each<[string, boolean, string | undefined]>([
    ['Repairs will cost £240,000, said Dora Finch of the council.', true, 'Dora Finch'],
    ['Maria Lopes said that it would rain.', true, 'Maria Lopes'],
    ['The mayor calls it the best money ever spent.', true, undefined],
    ['It fell by a third, according to a study.', true, undefined],
    ['“It will never, ever rain here,” they cried.', true, undefined],
    ['Maria Lopes left for Spain in 1937.', false, undefined],
  ])('in %j', (sentence, reports, sayer) => {
    expect(saying(sentence)).toEqual([reports, sayer]);
  });
});
