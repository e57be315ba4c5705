import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TERMS } from '../../../../src/gateway/store/retention/terms';

it('docs/privacy.md lists every term with its days and what it keeps', () => {
  const lines = readFileSync('docs/privacy.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, term, days, keeps] =
        /^\| `(\w+)` +\| (\d+) +\| (.*?) +\|$/.exec(line) ?? [];
      return term ? [{ term, days: Number(days), keeps }] : [];
    });
  const terms = Object.entries(TERMS).map(([term, { days, keeps }]) => ({
    ...{ term, days, keeps: keeps.replaceAll('’', "'") },
  }));
  const byTerm = (one: { term: string }, other: { term: string }) =>
    one.term < other.term ? -1 : 1;
  expect(lines.sort(byTerm)).toEqual(terms.sort(byTerm));
});
