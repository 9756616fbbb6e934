import type { Bank, Item } from '../../src/core/bank/model.js';
import { placed, spoken, yamlFindings, type PlacedFinding } from '../../src/cli/finding.js';
import { checkBank, parseBank } from '../../src/entries/core.js';
import { readYaml } from '../../src/formats/yaml/yaml.js';

/** What the checker makes of an item's YAML, and the bank with this one item where it can be shown. */
export interface Checked {
  readonly bank: Bank | undefined;
  readonly item: Item | undefined;
  readonly findings: readonly PlacedFinding[];
}

/** The file around the item; the lines of findings are counted from its end. */
const HEAD = `format: learning-quiz/1
id: gallery
version: 1.0.0
title: Gallery
lang: en
sources:
  - { id: article, title: The article }
items:
`;
const LINES = HEAD.split('\n').length - 1;

export function checked(yaml: string): Checked {
  const read = readYaml(`${HEAD}${yaml}\n`);
  const inItem = (finding: PlacedFinding): PlacedFinding => ({ ...finding, line: Math.max(1, finding.line - LINES) });
  if (read.json === undefined) {
    return { bank: undefined, item: undefined, findings: yamlFindings(read.mistakes).map(inItem) };
  }
  const { bank } = parseBank(read.json);
  const [item] = bank?.items ?? [];
  // What concerns the bank as a whole says nothing of a single item.
  const own = checkBank(read.json).findings.filter(({ path }) => path.startsWith('items['));
  return { bank: item && bank, item, findings: placed(spoken(own), read).map(inItem) };
}
