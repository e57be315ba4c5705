import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { POLICIES, type Cause, type Outcome } from '../browser/failures/cause';
import { SECTIONS } from '../browser/failures/causes';

const docs = readFileSync('docs/failures.md', 'utf8');

const textOf = ([end, limit]: Outcome): string => {
  if (limit === 'note') return end;
  return `${end}, ${limit === 'answer' ? limit : `${limit} ms`}`;
};

const rowOf = ({ name, visitor, expected, note = '' }: Cause): string =>
  [
    name,
    visitor,
    ...POLICIES.map((policy) => textOf(expected[policy])),
    note,
  ].join(' | ');

/** The rows below a heading, without what only lines them up. */
const rowsBelow = (heading: string): string[] => {
  const [, text = ''] = docs.split(`## ${heading}\n`);
  const [section = ''] = text.split('\n## ');
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    );
};

it.each(Object.entries(SECTIONS))(
  'the docs say of “%s” what the browser tests hold',
  (heading, causes) => {
    expect(rowsBelow(heading)).toEqual(causes.map(rowOf));
  },
);
