import { expect, it } from 'vitest';
import { aChoice } from '../../../test/factories.js';
import { findItemType } from '../../entries/core.js';
import type { Item } from '../bank/model.js';
import { solutionOf } from './solution.js';

const solution = (item: unknown): string => {
  const { interaction } = item as Item;
  return solutionOf(item as Item, findItemType(interaction)!, 'en');
};

it('is what a self-graded item is compared with, in plain words, and of any other what its key says', () => {
  expect(solution({ ...aChoice(), interaction: 'flashcard', options: undefined, back: 'The *pilot*.' })).toContain(
    'pilot',
  );
  expect(solution({ ...aChoice(), interaction: 'reflection', options: undefined, model: 'A model.' })).toBe('A model.');
  expect(solution(aChoice())).toBe('Option a');
});
