// Measures: taking in 1,000 result codes of 20 items each, as the teacher's page does it when a file is dropped on it: reading,
// checking, scoring every response anew, and the report of the class; as a ratio to parsing the JSON of the same responses.
import { importSources } from '../tools/lib/bank-schema.js';
import { against, print } from './lib.js';

const CODES = 1000;

const [
  simulation,
  { encodeResult },
  { collectCodes, givenCodes },
  { rebuildSession },
  { learnerOf },
  { ClassTally },
  { reportOfClass },
  { findItemType },
] = await importSources([
  'test/simulated.ts',
  'src/core/codes/result-code.ts',
  'src/core/codes/collect.ts',
  'src/core/codes/rebuild.ts',
  'src/core/report/class-learner.ts',
  'src/core/report/class-tally.ts',
  'src/core/report/class-report.ts',
  'src/entries/core.ts',
]);
const items = simulation.goodItems(20);
const bank = simulation.modelBank(items);
const sessions = [...simulation.simulatedSessions(items, CODES, 'bench')];
const text = sessions.map((session, index) => `${encodeResult(session, bank)},Pupil ${index}`).join('\n');
const json = JSON.stringify(
  sessions.map(({ plan, state }) =>
    plan.items.map((/** @type {any} */ { id }) => ({ id, attempts: state.items[id].attempts })),
  ),
);

const collect = () => collectCodes(givenCodes(text), bank).results;
const report = () => {
  const tally = new ClassTally();
  for (const { session } of collect()) {
    tally.add(learnerOf(rebuildSession(session, bank, findItemType), bank, findItemType));
  }
  return reportOfClass(tally, bank, findItemType);
};
if (report().learners !== CODES) throw new Error('A code was not taken in.');

console.log(`Taking in ${CODES} result codes of 20 items, against parsing the JSON of the same attempts.`);
const rows = [
  ['reading and checking', collect],
  ['and scoring, with the report', report],
].map(([name, work]) => {
  const { ms, baseMs, ratio } = against(/** @type {() => unknown} */ (work), () => JSON.parse(json), 9);
  return [String(name), ms.toFixed(0), baseMs.toFixed(1), ratio.toFixed(1)];
});
print([['', 'ms', 'parse ms', 'ratio'], ...rows]);
