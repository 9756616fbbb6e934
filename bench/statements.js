// Writes simulated xAPI statements, for `npm run test:large` and by hand: node bench/statements.js LEARNERS FOLDER makes
// LEARNERS times 20 statements in files of JSON lines, gzipped, and beside them the bank.
import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { importSources } from '../tools/lib/bank-schema.js';

export const ITEMS = 20;
const LEARNERS_A_FILE = 25_000;
export const SEED = 'a year of statements';

/** Item 5's key is wrong; nobody falls for option d of item 12. @param {any} simulation */
export const modelOf = ({ goodItems }) =>
  goodItems(ITEMS).map((/** @type {any} */ item, /** @type {number} */ index) =>
    index === 5 ? { ...item, key: 'b' } : index === 12 ? { ...item, distractors: { ...item.distractors, d: 0 } } : item,
  );

/** One statement as an LMS stores it. @param {any} item @param {number} learner @param {number} at */
const statement = ({ id, score, first, duration }, learner, at) => {
  const registration = `00000000-0000-4000-8000-${learner.toString(16).padStart(12, '0')}`;
  return {
    id: `${registration.slice(0, 24)}${(learner * ITEMS + at).toString(16).padStart(12, '0')}`,
    actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: `pupil-${learner}` } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
    object: {
      id: `https://lms.example/xapi/simulated/${id}`,
      definition: { type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: 'choice' },
    },
    result: {
      response: first.picks.join('[,]'),
      success: score.raw === score.max,
      score: { ...score, min: 0, scaled: score.raw / score.max },
      duration: `PT${(duration / 1000).toFixed(2)}S`,
      extensions: {
        'https://w3id.org/learning-quiz/extensions/response': first.picks,
        'https://w3id.org/learning-quiz/extensions/confidence': first.confidence,
      },
    },
    context: { registration },
    timestamp: new Date(1.7e12 + at * 60_000).toISOString(),
  };
};

/** @param {number} learners @param {string} folder @returns {Promise<number>} How many statements were written. */
export async function writeStatements(learners, folder) {
  const [simulation] = await importSources(['test/simulated.ts']);
  const items = modelOf(simulation);
  mkdirSync(join(folder, 'statements'), { recursive: true });
  writeFileSync(join(folder, 'bank.yaml'), JSON.stringify(simulation.modelBank(items)));
  let [written, index] = [0, 0];
  /** @type {import('node:zlib').Gzip | undefined} */
  let file;
  /** @type {Promise<void>[]} */
  const done = [];
  for (const learner of simulation.simulated(items, learners, SEED)) {
    if (index % LEARNERS_A_FILE === 0) {
      file?.end();
      file = createGzip({ level: 1 });
      const name = `part-${index / LEARNERS_A_FILE}.jsonl.gz`;
      done.push(pipeline(file, createWriteStream(join(folder, 'statements', name))));
    }
    const lines = learner.items.map(
      (/** @type {any} */ item, /** @type {number} */ at) => `${JSON.stringify(statement(item, index, at))}\n`,
    );
    written += lines.length;
    if (file && !file.write(lines.join(''))) await once(file, 'drain');
    index++;
  }
  file?.end();
  await Promise.all(done);
  return written;
}

if (process.argv[1]?.endsWith('statements.js')) {
  const [learners = '1000', folder = 'statements'] = process.argv.slice(2);
  console.log(`${await writeStatements(Number(learners), folder)} statements in ${folder}`);
}
