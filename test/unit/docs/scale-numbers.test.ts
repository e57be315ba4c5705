import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Returns the rows of all tables whose second column is what was measured. */
const listMeasured = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n\n')
    .filter((part) => /^\| [^|]+ \| measured +\|\n/.test(part))
    .flatMap((table) => table.trim().split('\n').slice(2))
    .map((row) => row.replace(/ +/g, ' ').trim());

it('docs/scale.md quotes what was measured', () => {
  const quoted = listMeasured('docs/scale.md');
  expect(quoted.length).toBeGreaterThan(20);
  const measured = listMeasured('test/bench/RESULTS.md');
  expect(
    quoted.filter((row) => !measured.includes(row)),
    'These rows are not in test/bench/RESULTS.md: quote what it has now.',
  ).toEqual([]);
});
