import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { Draft } from './draft.js';

/** As wide as the project's own files. */
const WIDTH = 120;
/** What fits on a line behind its indent and the longest key. */
const LINE = 100;

export interface DraftYamlOptions {
  /** The article's file, as it was named. */
  readonly article: string;
  /** The schema's address for editors, as seen from the bank. */
  readonly schema: string;
}

/**
 * A draft as YAML that is pleasant to edit: with the schema's address for the editor, what to do next, the paragraph of
 * each item, long texts folded, and short entries on one line. Parsed, it is the draft's bank again.
 */
export function draftYaml({ bank, origins, notes }: Draft, { article, schema }: DraftYamlOptions): string {
  const document = new Document(bank);
  document.commentBefore = [
    ` yaml-language-server: $schema=${oneLine(schema)}`,
    ...wrapped(
      `Drafted by \`learning-quiz draft\`. No item is served while it says \`draft: true\`: read the passage, ask in ` +
        `your own words, make the distractors plausible, say in the rationale why the key is right, and take the mark ` +
        `away. What is not worth asking, delete. Then: \`learning-quiz check BANK --article ${oneLine(article)}\``,
    ),
    ...notes.flatMap((note) => wrapped(`Note: ${note}`)),
  ].join('\n');
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && folds(node.value)) node.type = Scalar.BLOCK_FOLDED;
    },
    Pair(_, { key, value }) {
      if (isScalar(key) && INLINE.has(String(key.value)) && isSeq(value)) {
        for (const entry of value.items) inline(entry);
      }
    },
  });
  const items = document.get('items');
  if (isSeq(items)) {
    items.items.forEach((item, index) => {
      if (!isMap(item)) return;
      item.spaceBefore = index > 0;
      item.commentBefore = ` paragraph ${origins.get(String(item.get('id')))?.paragraph ?? 0}`;
    });
  }
  return document.toString({ lineWidth: WIDTH, minContentWidth: 40, singleQuote: true });
}

/** Lists whose entries go on a line each, if they fit. */
const INLINE = new Set(['objectives', 'keys', 'evidence']);

function inline(entry: unknown): void {
  if (!isMap(entry)) return;
  // Counted with quotes around each text, and what YAML puts between.
  const size = JSON.stringify(entry).length + 2 * entry.items.length;
  if (size < LINE) entry.flow = true;
}

/** What does not fit behind `rationale:` in the line of an item. */
const LONG = 90;

/** Whether a text is long, and stays what it is when its lines are folded. */
const folds = (text: string): boolean => text.length > LONG && /^(?! )(?:[^\s\p{C}]| (?! ))+(?<! )$/u.test(text);

const oneLine = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').trim();

/** A comment's lines. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of oneLine(text).split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length + 2 > WIDTH - 2) lines.push(` ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
