// `npm run test:items`: the item analysis against an independent implementation, psych (W. Revelle) in R, on 10,000 simulated
// learners. Installs both with apt where they are missing and that is allowed; they are in no package.json. Ends with 1 where
// a figure differs by more than 1e-9, with 0 and a word where there is no R to be had.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSources } from './lib/bank-schema.js';

const LEARNERS = 10_000;
const ITEMS = 30;
const MOST = 1e-9;

const R = `
suppressPackageStartupMessages(library(psych))
x <- read.csv(commandArgs(TRUE)[1])
chosen <- read.csv(commandArgs(TRUE)[2], colClasses = "character")
a <- alpha(x, check.keys = FALSE, warnings = FALSE)
say <- function(name, values) cat(name, formatC(values, digits = 17, format = "g"), "\\n")
say("facility", a$item.stats$mean)
say("sd", a$item.stats$sd)
say("discrimination", a$item.stats$r.drop)
say("alpha", a$total$raw_alpha)
say("error", sd(rowSums(x)) * sqrt(1 - a$total$raw_alpha))
rest <- rowSums(x) - x
for (option in c("a", "b", "c", "d")) {
  say(option, sapply(seq_along(x), function(i) cor(as.numeric(chosen[[i]] == option), rest[[i]])))
}
`;

/** @param {string} command @param {...string} args */
const run = (command, ...args) => spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
const isThere = () => run('Rscript', '-e', 'library(psych)').status === 0;

if (!isThere()) {
  console.log('Installing r-cran-psych with apt-get …');
  run('apt-get', 'install', '-y', '--no-install-recommends', 'r-cran-psych');
}
if (!isThere()) {
  console.log('Skipped: there is no R with psych here, and it could not be installed (apt-get install r-cran-psych).');
} else {
  process.exitCode = (await compare()) ? 0 : 1;
}

/** @returns {Promise<boolean>} */
async function compare() {
  const [{ goodItems, modelBank, simulated }, { ClassTally }, { reportOfClass }, { findItemType }] =
    await importSources([
      'test/simulated.ts',
      'src/core/report/class-tally.ts',
      'src/core/report/class-report.ts',
      'src/entries/core.ts',
    ]);
  const items = goodItems(ITEMS);
  const learners = [...simulated(items, LEARNERS, 'compared with R')];
  const tally = new ClassTally();
  for (const learner of learners) tally.add(learner);
  const report = reportOfClass(tally, modelBank(items), findItemType);
  const found = theirs(learners);

  /** @type {[string, number[]][]} */
  const figures = [
    ['facility', report.items.map((/** @type {any} */ item) => item.facility)],
    ['sd', report.items.map((/** @type {any} */ item) => item.sd)],
    ['discrimination', report.items.map((/** @type {any} */ item) => item.discrimination)],
    ['alpha', [report.reliability.value]],
    ['error', [report.reliability.standardErrorPoints]],
    ...['a', 'b', 'c', 'd'].map(
      (option) =>
        /** @type {[string, number[]]} */ ([
          option,
          report.items.map(
            (/** @type {any} */ item) =>
              item.picks.find((/** @type {any} */ pick) => pick.id === option).discrimination,
          ),
        ]),
    ),
  ];
  let isEqual = true;
  for (const [name, own] of figures) {
    const other = found.get(name) ?? [];
    const worst = Math.max(...own.map((value, index) => Math.abs(value - (other[index] ?? NaN))));
    const isNear = own.length === other.length && worst <= MOST;
    isEqual &&= isNear;
    const what = name.length === 1 ? `option ${name}, correlation with the rest` : name;
    console.log(
      `${isNear ? 'equal' : 'DIFFERS'}  ${what}: ${own.length} figures, at most ${worst.toExponential(1)} apart`,
    );
  }
  return isEqual;
}

/** What R makes of the same learners. @param {any[]} learners @returns {Map<string, number[]>} */
function theirs(learners) {
  const folder = mkdtempSync(join(tmpdir(), 'items-'));
  /** @param {string} name @param {(item: any) => unknown} value */
  const table = (name, value) => {
    const rows = learners.map(({ items }) => items.map(value).join(','));
    writeFileSync(
      join(folder, name),
      [learners[0].items.map((/** @type {any} */ item) => item.id).join(','), ...rows, ''].join('\n'),
    );
    return join(folder, name);
  };
  try {
    const marks = table('marks.csv', ({ score }) => score.raw);
    const chosen = table('chosen.csv', ({ first }) => first.picks[0]);
    writeFileSync(join(folder, 'items.R'), R);
    const { stdout, stderr, status } = run('Rscript', join(folder, 'items.R'), marks, chosen);
    if (status) throw new Error(stderr);
    return new Map(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .map(([name = '', ...values]) => [name, values.map(Number)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
