// Measures: restoring a session from a snapshot whose log has 10,000 facts, as a ratio to parsing the snapshot's JSON.
import { importSources } from '../tools/lib/bank-schema.js';
import { against, print } from './lib.js';

const FACTS = 10_000;
const ITEMS = 100;

const [core] = await importSources(['src/entries/core.ts']);
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
const json = JSON.stringify(core.snapshotOf(plan, session.log));
const restore = () => {
  const snapshot = JSON.parse(json);
  return core.replay(snapshot.plan, snapshot.log);
};
if (JSON.stringify(restore()) !== JSON.stringify(session.state))
  throw new Error('What was restored is another session.');

console.log('Restoring a session of 10,000 facts: parsing its snapshot and replaying its log, against parsing alone.');
const { ms, baseMs, ratio } = against(restore, () => JSON.parse(json), 9);
print([
  ['facts', 'actions', 'snapshot', 'restore ms', 'parse ms', 'ratio'],
  [
    String(facts),
    String(session.log.length),
    `${(json.length / 1000).toFixed(0)} kB`,
    ms.toFixed(1),
    baseMs.toFixed(1),
    ratio.toFixed(1),
  ],
]);
