import { isObject } from '../../../src/core/json.js';
import type { Bank, Evidence, Item } from '../../../src/core/bank/model.js';
import { redactItem } from '../../../src/core/bank/redact.js';
import { wordedItem } from '../../../src/core/bank/translated.js';
import { findPassage } from '../../../src/core/evidence/find.js';
import { optionOrder, type Plan } from '../../../src/core/session/plan.js';
import type { Text } from '../../../src/core/text/tree.js';
import { findItemType } from '../../../src/entries/core.js';
import { htmlText } from '../../../src/formats/html/text.js';
import { directionOf } from '../../../src/formats/page/direction.js';
import { askedHtml } from '../../../src/formats/static/asked.js';
import { wordsHtml } from '../../../src/formats/static/words.js';
import { staticTexts } from '../../../src/i18n/static.js';

export interface ShownOption {
  readonly id: string;
  readonly text: Text;
  readonly isKey: boolean;
}

export interface ShownPassage {
  readonly quote: string;
  readonly title: string;
}

/** An item as the wall shows it. */
export interface Shown {
  readonly id: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly stem: Text;
  readonly passage: Text | undefined;
  readonly note: string;
  /** In the form's order, where hands can be counted. */
  readonly options: readonly ShownOption[];
  /** Else what is asked, as HTML. */
  readonly asked: string;
  /** What earns the maximum; nothing where the options show it. */
  readonly solution: Text | undefined;
  readonly rationale: Text | undefined;
  readonly passages: readonly ShownPassage[];
}

/** The texts of a bank's sources, as far as they can be had. */
type Sources = ReadonlyMap<string, string>;

/**
 * The texts of the sources that stand beside the bank. What lies elsewhere is not asked for: a class's page sends nothing.
 *
 * @param base the bank's address
 */
export async function readSources(bank: Bank, base: string): Promise<Sources> {
  const read = (bank.sources ?? []).map(async ({ id, href }): Promise<[string, string][]> => {
    const { origin, href: address } = new URL(href ?? '', base);
    if (href === undefined || origin !== new URL(base).origin) return [];
    const response = await fetch(address);
    return response.ok ? [[id, htmlText(await response.text())]] : [];
  });
  const found = await Promise.allSettled(read);
  return new Map(found.flatMap((each) => (each.status === 'fulfilled' ? each.value : [])));
}

/** The passage's own words where its source was read, else its ends. */
function passageOf(evidence: Evidence, bank: Bank, sources: Sources): ShownPassage {
  const text = sources.get(evidence.source) ?? '';
  const place = findPassage(text, evidence);
  const ends = [evidence.textStart, evidence.textEnd].filter((end) => end !== undefined).join(' … ');
  return {
    quote: place ? text.slice(place.start, place.end) : ends,
    title: bank.sources?.find(({ id }) => id === evidence.source)?.title ?? '',
  };
}

/** @param lang the language that was chosen; the bank's own without it */
export async function shownItems(
  bank: Bank,
  plan: Plan,
  sources: Sources,
  base: string,
  lang = '',
): Promise<readonly Shown[]> {
  const words = await staticTexts(lang || (bank.lang ?? 'en'));
  return plan.items.flatMap(({ id }) => {
    const item = bank.items.find((each) => each.id === id);
    const type = item && findItemType(item.interaction);
    if (!item || !type) return [];
    const { of: worded, lang: tag = 'en' } = wordedItem(item, lang || (bank.lang ?? 'en'), bank.lang);
    const { evidence = [] } = item;
    const key = type.keyResponse(worded, tag);
    const options = optionsOf(worded, optionOrder(plan, item, type), key);
    const said = wordsHtml(words, tag);
    // One passage is enough where its very words are had; otherwise each source gives its own.
    const read = evidence.filter(({ source }) => sources.has(source));
    const model = (worded['back'] ?? worded['model']) as Text | undefined;
    return {
      id,
      lang: tag,
      dir: directionOf(tag),
      stem: worded.stem,
      passage: worded.passage,
      note: options.length ? (worded['choose'] === 'many' ? words.chooseMany : words.chooseOne) : '',
      options,
      asked: options.length ? '' : askedHtml(redactItem(worded, type), said, (href) => new URL(href, base).href),
      solution: options.length ? undefined : (model ?? type.describe(worded, key)),
      rationale: worded.rationale,
      passages: (read.length ? read : evidence).slice(0, 1).map((each) => passageOf(each, bank, sources)),
    };
  });
}

/** The options of an item that is one of some, or some of several. */
function optionsOf(item: Item, order: readonly string[] | undefined, key: unknown): readonly ShownOption[] {
  const options = item['options'];
  if (item.interaction !== 'choice' || !Array.isArray(options)) return [];
  const byId = new Map(options.filter(isObject).map((option) => [option['id'] as string, option]));
  return [...(order ?? byId.keys())].flatMap((id) => {
    const option = byId.get(id);
    return option ? [{ id, text: option['text'] as Text, isKey: Array.isArray(key) && key.includes(id) }] : [];
  });
}
