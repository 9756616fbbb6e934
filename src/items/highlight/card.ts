import { findPassages } from '../../core/evidence/find.js';
import { checkedType, type ItemFault } from '../../core/item-type.js';
import { chooseOf, keyWords, markedIn, pickedIn, readMarks, touched } from './marks.js';
import { HIGHLIGHT_RULES, highlightEntries, type HighlightItem, type HighlightKey } from './schema.js';
import { unitsOf } from './units.js';

/** Why a key can't be used in a text. */
function keyFault(text: string, unit: HighlightItem['unit'], key: HighlightKey): string | undefined {
  const found = findPassages(text, key);
  if (found.length > 1) return 'key-ambiguous';
  return touched(unitsOf(text, unit), found).length ? undefined : 'key-not-found';
}

function faultsOf({ choose, ...item }: HighlightItem): ItemFault[] {
  const { text, scope, unit, keys = [] } = item;
  if (text === undefined && !scope) return [{ keys: ['text'], code: 'missing' }];
  if (text !== undefined && !unitsOf(text, unit).length) return [{ keys: ['text'], code: 'empty' }];
  const faults = keys.flatMap((key, index): ItemFault[] => {
    // The article is the page's: of its keys can be said only whether they have words at all.
    const code = keyFault(text ?? [key.prefix, keyWords(key), key.suffix].join(' '), unit, key);
    return code ? [{ keys: ['keys', index, 'textStart'], code }] : [];
  });
  // As an item that leaves it to its keys.
  const several = choose === 'one' && !faults.length && chooseOf(item as HighlightItem) === 'many';
  return several ? [{ keys: ['keys'], code: 'several-keys' }] : faults;
}

/** The half that an item needs until it is to be scored; `type.ts` has the whole. */
export const highlightCard = checkedType<HighlightItem>({
  interaction: 'highlight',
  entries: highlightEntries,
  rules: HIGHLIGHT_RULES,
  validate: faultsOf,

  check(item, response) {
    if (response === undefined || response === null) return 'nothing-marked';
    const marks = readMarks(item, response);
    if (!marks) return 'malformed';
    const { length } = pickedIn(item, markedIn(item, marks));
    if (!length) return 'nothing-marked';
    return chooseOf(item) === 'one' && length > 1 ? 'malformed' : undefined;
  },
});
