// Measures: restoring a session of 10,000 facts by the way that a page goes, from the text that is kept to the session: reading
// its JSON, unpacking it, and replaying its log with every action looked at; as a ratio to parsing the JSON of the same
// session as it is told to a host.
import { importSources } from '../tools/lib/bank-schema.js';
import { against, print } from './lib.js';

const FACTS = 10_000;
const ITEMS = 100;

const [core, { packSnapshot, unpackSnapshot }, { readSnapshot }] = await importSources([
  'src/entries/core.ts',
  'src/core/session/pack.ts',
  'src/core/session/read-snapshot.ts',
]);
const items = Array.from({ length: ITEMS }, (_, index) => ({
  id: `item${index}`,
  interaction: 'choice',
  stem: 'Which?',
  options: [
    { id: 'a', text: 'This', key: true },
    { id: 'b', text: 'That' },
  ],
}));
const bank = { format: 'learning-quiz/1', id: 'bench', version: '1.0.0', title: 'Bench', items };
const plan = core.makePlan(bank, { seed: 'bench' }, core.findItemType);

let session = { state: core.IDLE, log: [] };
let facts = 0;
let at = 0;
/** @param {object} action */
const act = (action) => {
  at += 1000;
  const next = core.advance(session, { ...action, at }, plan);
  facts += next.facts.length;
  session = { state: next.state, log: next.log };
};
act({ type: 'start' });
for (let turn = 0; facts < FACTS; turn++) {
  const itemId = `item${turn % ITEMS}`;
  act({ type: 'navigate', itemId });
  act({ type: 'respond', itemId, response: [turn % 3 ? 'a' : 'b'] });
  act({ type: 'flag', itemId, flagged: turn % 2 === 0 });
}
const snapshot = core.snapshotOf(plan, session.log);
const json = JSON.stringify(snapshot);
const kept = JSON.stringify(packSnapshot(snapshot));
const restore = () => readSnapshot(unpackSnapshot(JSON.parse(kept))).state;
if (JSON.stringify(restore()) !== JSON.stringify(session.state))
  throw new Error('What was restored is another session.');

console.log('Restoring a session of 10,000 facts from what is kept of it, against parsing the JSON of its log.');
const { ms, baseMs, ratio } = against(restore, () => JSON.parse(json), 9);
print([
  ['facts', 'actions', 'log', 'kept', 'restore ms', 'parse ms', 'ratio'],
  [
    String(facts),
    String(session.log.length),
    `${(json.length / 1000).toFixed(0)} kB`,
    `${(kept.length / 1000).toFixed(0)} kB`,
    ms.toFixed(1),
    baseMs.toFixed(1),
    ratio.toFixed(1),
  ],
]);
