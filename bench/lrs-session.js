// What the page sends to an LRS in one whole session, by the page's own code.
import { importSources } from '../tools/lib/bank-schema.js';

/** A session over the article's bank, at an LRS that takes everything. */
export async function sessionRequests(items = 40) {
  const [{ exam }] = await importSources(['test/lms/exam.ts']);
  return exam(items);
}
