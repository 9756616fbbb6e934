import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GOOD_ARTICLE, GOOD_BANK } from '../../test/node/cli-run.js';
import { checkBank } from '../entries/core.js';
import { readYaml } from '../formats/yaml/yaml.js';
import { findingLine, placed, spoken, yamlFindings } from './finding.js';

/** Ways in which a file gets spoilt: a line goes, stands twice, moves in or out, or loses its end. */
const SPOILS: readonly ((line: string) => readonly string[])[] = [
  () => [],
  (line) => [line, line],
  (line) => [`  ${line}`],
  (line) => [line.replace(/^ {2}/, '')],
  (line) => [line.slice(0, line.length / 2)],
  (line) => [line.replace(/: .*/, ': 1')],
  (line) => [line.replace(/: .*/, ': []')],
  (line) => [line.replace(/(\w+):/, '"no such \\" field":')],
];

it('every finding of a spoilt bank has a place inside the file', () => {
  const spoil = fc.record({ at: fc.nat({ max: GOOD_BANK.split('\n').length - 2 }), how: fc.constantFrom(...SPOILS) });
  fc.assert(
    fc.property(fc.array(spoil, { minLength: 1, maxLength: 4 }), (spoils) => {
      const lines = GOOD_BANK.split('\n').flatMap((line, index) =>
        spoils.filter(({ at }) => at === index).reduce<readonly string[]>((now, { how }) => now.flatMap(how), [line]),
      );
      const yaml = readYaml(lines.join('\n'));
      const { findings, waived } = checkBank(yaml.json, { sources: { article: GOOD_ARTICLE } });
      const all =
        yaml.json === undefined ? yamlFindings(yaml.mistakes) : placed([...spoken(findings), ...waived], yaml);
      for (const { line, column, endLine, endColumn } of all) {
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1] as string).length + 1);
        expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] as string).length + 1);
        expect(endLine - line || endColumn - column).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 250 },
  );
}, 60_000);

it('a line has what was found, where the sentence does not say it', () => {
  const at = { line: 3, column: 5, endLine: 3, endColumn: 9 };
  const finding = { rule: 'W99', name: 'x', severity: 'warning', path: 'a', ...at } as const;
  const line = (message: string, found: string | number) => findingLine('a.yaml', { ...finding, message, found });
  expect(line('No “b”.', 'b')).toBe('a.yaml:3:5: warning W99 x: No “b”.');
  expect(line('No.', 'b')).toBe('a.yaml:3:5: warning W99 x: No. (“b”)');
  expect(line('Two.', 2)).toBe('a.yaml:3:5: warning W99 x: Two.');
});
