// Imported first by the commands that must speak plainly on any Node: it uses nothing that an old one lacks.
import { readFileSync } from 'node:fs';

const wanted = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node;
const least = wanted.replace(/[^\d.]/g, '');
/** @param {string} version */
const rank = (version) => Number(version.split('.')[0]) * 1000 + Number(version.split('.')[1] || 0);

if (rank(process.versions.node) < rank(least)) {
  console.error(`learning-quiz needs Node ${least} or newer, and this is Node ${process.versions.node}.`);
  console.error('To mend it: install a current Node, then run the same command again.');
  process.exit(1);
}
