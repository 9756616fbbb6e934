import type { Bank, Evidence } from '../../../src/core/bank/model.js';
import { letterOf } from '../../../src/core/codes/typed-signs.js';
import { findPassage } from '../../../src/core/evidence/find.js';
import type { Plan } from '../../../src/core/session/plan.js';
import type { Text } from '../../../src/core/text/tree.js';
import { findItemType } from '../../../src/entries/core.js';
import { htmlText } from '../../../src/formats/html/text.js';
import { directionOf } from '../../../src/core/text/direction.js';
import { paperHtml } from '../../../src/formats/print/asked.js';
import { figureHtml, placedPicture, placesOf } from '../../../src/formats/print/figure.js';
import { keyHtml } from '../../../src/formats/print/key.js';
import { entriesOf, figuresOf, type Entry } from '../../../src/formats/print/sheet.js';
import type { PrintWords } from '../../../src/formats/print/words.js';
import { objects, type Locate } from '../../../src/formats/static/fields.js';
import { printTexts } from '../../../src/i18n/static.js';

export interface ShownOption {
  readonly id: string;
  /** Its letter, or its number in a picture. */
  readonly label: string;
  readonly text: Text | undefined;
  readonly image: { readonly src: string; readonly alt: string } | undefined;
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
  /** What is asked beside that, as HTML: a picture, or all as it is on paper. */
  readonly asked: string;
  /** What is right, as HTML; empty where the options show it. */
  readonly solution: string;
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
  const spoken = lang || (bank.lang ?? 'en');
  const texts = await printTexts(spoken);
  const words = { ...texts.words, ...texts.paper };
  const locate: Locate = (href) => new URL(href, base).href;
  const find = findItemType;
  const figures = await figuresOf(bank, find);
  const entries = entriesOf(plan, { bank, find, words, lang: spoken, forms: [], figures, locate });
  return entries.map((entry) => {
    const { item, lang: tag } = entry;
    const { evidence = [] } = item;
    const options = optionsOf(entry, locate);
    // One passage is enough; of those whose very words are had the first.
    const proof = evidence.find(({ source }) => sources.has(source)) ?? evidence[0];
    return {
      id: item.id,
      lang: tag,
      dir: directionOf(tag),
      stem: item.stem,
      passage: item.passage,
      note: options.length ? (item['choose'] === 'many' ? words.chooseMany : words.chooseOne) : '',
      options,
      asked: options.length ? pictureOf(entry, locate) : paperHtml(entry, words, locate),
      solution: options.length ? '' : solutionOf(entry, bank, words, locate),
      rationale: item.rationale,
      passages: proof ? [passageOf(proof, bank, sources)] : [],
    };
  });
}

/** The options of an item that is one of some, or some of several; or the places of a picture. */
function optionsOf({ item, asked, type, lang }: Entry, locate: Locate): readonly ShownOption[] {
  const places = placesOf(asked);
  if (item.interaction !== 'choice' && !places.length) return [];
  const key: unknown = type.keyResponse(item, lang);
  return (places.length ? places : objects(asked['options'])).map(({ id, text, name, image }, index) => {
    const [picture] = objects([image]);
    return {
      id: String(id),
      label: places.length ? String(index + 1) : letterOf(index),
      text: (text ?? name) as Text | undefined,
      image: picture && { src: locate(picture['src'] as string) ?? '', alt: (picture['alt'] ?? '') as string },
      isKey: Array.isArray(key) && key.includes(id),
    };
  });
}

function pictureOf({ asked, figure, lang }: Entry, locate: Locate): string {
  const places = placesOf(asked);
  if (figure) return figureHtml(figure, places, lang);
  return places.length ? placedPicture(asked['image'], places, locate) : '';
}

/** The key as a sheet has it, in the letters and numbers of the form; why, and the passage, stand apart here. */
const solutionOf = (entry: Entry, bank: Bank, words: PrintWords, locate: Locate): string =>
  keyHtml({ ...entry, item: keyedAlone(entry.item) }, { ...bank, sources: [] }, words, locate);

function keyedAlone(item: Entry['item']): Entry['item'] {
  const { rationale: _, evidence: __, ...keyed } = item;
  return keyed as Entry['item'];
}
