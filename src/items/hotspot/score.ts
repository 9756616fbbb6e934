import { countChance } from '../../core/scoring/chance.js';
import { COUNT_WORDS, countFraction, type CountRule } from '../../core/scoring/counts.js';
import type { WordsOf } from '../../core/scoring/rule-words.js';
import { chosenPlaces, keyPlaces } from './places.js';
import type { HotspotItem } from './schema.js';

const HOTSPOT_WORDS = {
  one: {
    formula: '1 for the key, else 0',
    words: 'Where one place is chosen, `scoring` says nothing.',
    from: { d: '' },
    default: 'always, with `choose: one`',
  },
} satisfies WordsOf<'one'>;

export const RULE_WORDS = [HOTSPOT_WORDS, COUNT_WORDS];

export const hotspotRuleOf = ({ scoring }: HotspotItem): CountRule =>
  ((typeof scoring === 'object' ? scoring.rule : scoring) as CountRule | undefined) ?? 'net';

/** The fraction that a response earns: where one is chosen 1 for the key, else by the rule that counts (as `choice`). */
export function hotspotFraction(item: HotspotItem, response: unknown): number {
  const chosen = chosenPlaces(item, response);
  const right = chosen.filter(({ key }) => key === true).length;
  if (item.choose !== 'many') return chosen.length === 1 && right === 1 ? 1 : 0;
  return countFraction(hotspotRuleOf(item), {
    right,
    wrong: chosen.length - right,
    keys: keyPlaces(item).length,
    options: item.places.length,
  });
}

/** What guessing gives: one place of all, or any set that is not empty. That a miss is possible too is left out. */
export function hotspotChance(item: HotspotItem): number {
  const counts = { keys: keyPlaces(item).length, options: item.places.length };
  return item.choose === 'many' ? countChance(hotspotRuleOf(item), counts) : counts.keys / counts.options;
}
