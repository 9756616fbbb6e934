import { parseBank, readBank, type FindType, type ParsedBank } from '../../core/bank/parse.js';
import { registry } from '../../core/registry.js';
import { loadNames } from '../../state/late-types.js';

/** Types that are in use need their whole schema to say what is wrong; the others stay for later. */
async function finder(): Promise<FindType> {
  await loadNames();
  const loaded = registry.names('item-type').filter((name) => registry.get('item-type', name));
  await Promise.all(loaded.map((name) => registry.load('item-report', name)));
  return (name) =>
    loaded.includes(name) ? registry.get('item-report', name) : registry.has('item-type', name) ? 'later' : undefined;
}

/** `parseBank` with the types of this page. */
export const explainBank = async (json: unknown): Promise<ParsedBank> => parseBank(json, await finder());

/** `readBank` with the types of this page. */
export const explainText = async (json: string): Promise<ParsedBank> => readBank(json, await finder());
