import { describe, expect, it } from 'vitest';
import { createCsvReader } from '../../../src/agent/logic/csv-lines';
import { guessColumns } from '../../../src/agent/logic/guess-columns';
import {
  findImportEnd,
  toImportEnd,
} from '../../../src/agent/logic/import-ends';
import { countOf, createLineReader } from '../../../src/agent/logic/job-lines';
import { suggestMend } from '../../../src/agent/logic/suggest-mend';
import { secondsLeft } from '../../../src/agent/logic/time-left';
import { NOW } from './samples';

describe('the columns of a list', () => {
  it.each([
    [
      'ip_or_mail;why;expires;agent\n203.0.113.7;Spam;2030-01-31;Bo\n',
      ['value', 'reason', 'until', 'note'],
      true,
    ],
    ['Email\njoe@bad.example\n', ['value'], true],
    [
      'Spam,203.0.113.7,2030-01-31\nRude,203.0.113.8,\n',
      ['reason', 'value', 'until'],
      false,
    ],
    ['email,ip\njoe@bad.example,203.0.113.7\n', ['value', ''], true],
  ])('of %j are guessed', (head, meanings, header) => {
    expect(guessColumns(head)).toMatchObject({ meanings, header });
  });

  it.each([
    '203.0.113.7\n198.51.100.0/24\n',
    '; Spamhaus DROP List\n198.51.100.0/24 ; SBL1\n',
    '# hosts\n0.0.0.0 spam.example\n',
    '{"kind":"ip","value":"203.0.113.7"}\n',
    '[{"kind":"ip","value":"203.0.113.7"}]',
    'kind,value,until,reason\nip,203.0.113.7,,\n',
    '#domain,#severity\nspam.example,suspend\n',
    'nonsense, and more of it\nwithout any value\n',
  ])('of %j are left to the gateway', (head) => {
    expect(guessColumns(head)).toBeUndefined();
  });
});

describe('a mend', () => {
  it.each([
    ['joe(at)bad.example', 'joe@bad.example'],
    ['joe [at] bad [dot] example', 'joe@bad.example'],
    ['mailto:joe@bad.example', 'joe@bad.example'],
    ['203[.]0[.]113[.]7', '203.0.113.7'],
    ['203.0.113.7:443', '203.0.113.7'],
    ['<203.0.113.7>,', '203.0.113.7'],
    ['hxxps://spam.example/', 'spam.example'],
    ['198.51.100.9 - 198.51.100.2', '198.51.100.2 - 198.51.100.9'],
  ])('of %s is %s', (value, to) => {
    expect(suggestMend(value)?.to).toBe(to);
  });

  it.each([
    ...['203.0.113.300', '203.0.113.0/3', '+44 20 79', '2001:db8::zz', '', '*'],
    ...['joe bad example', '198.51.100.2 - 198.51.100.9', '999.0.0.1:80'],
  ])('of %j is none, as nobody knows what is meant', (value) => {
    expect(suggestMend(value)).toBeUndefined();
  });
});

describe('the lines of a job', () => {
  it('are read from CSV that comes in pieces', () => {
    const text =
      'line,value,outcome,why,ban\n1,203.0.113.7,new,,12\n' +
      `2,'+49 30 1,invalid,"It is, ""so"" to say,\nno number.",\n`;
    for (const size of [1, 7, 1000]) {
      const read = createLineReader();
      const lines = [];
      for (let at = 0; at < text.length; at += size) {
        lines.push(...read(text.slice(at, at + size)));
      }
      expect(lines).toEqual([
        { line: 1, value: '203.0.113.7', outcome: 'new', ban: 12 },
        {
          ...{ line: 2, value: '+49 30 1', outcome: 'invalid' },
          why: 'It is, "so" to say,\nno number.',
        },
      ]);
    }
  });

  it('are in groups: longer and shorter ones in one', () => {
    const counts = { new: 3, longer: 2, shorter: 1, ended: 4, forbidden: 1 };
    expect(countOf(counts, 'changed')).toBe(3);
    expect(countOf(counts, 'left')).toBe(5);
    expect(countOf(counts, 'invalid')).toBe(0);
  });

  it('with Windows’ line ends are the same', () => {
    expect(createCsvReader()('a,b\r\n\r\n"c",d\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

it('an end is the same all day, and is known again', () => {
  const end = toImportEnd('365', NOW);
  expect(end).toBe('2027-11-21T00:00:00.000Z');
  expect(toImportEnd('365', NOW + 3_600_000)).toBe(end);
  expect(findImportEnd(end, new Date(NOW).toISOString())).toBe('365');
  expect(toImportEnd('never', NOW)).toBeNull();
  expect(findImportEnd(null, '')).toBe('never');
  const own = '2026-12-01T00:00:00.000Z';
  expect(findImportEnd(own, new Date(NOW).toISOString())).toBeUndefined();
});

it('the time left goes by the pace so far', () => {
  const first = { done: 0, at: NOW };
  const later = { done: 100, at: NOW + 2_000 };
  expect(secondsLeft(first, later, 300)).toBe(4);
  expect(secondsLeft(first, later, undefined)).toBeUndefined();
  expect(secondsLeft(first, { done: 100, at: NOW + 10 }, 300)).toBeUndefined();
});
