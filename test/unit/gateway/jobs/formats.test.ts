import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/gateway/jobs/import/entry';
import { FORMATS } from '../../../../src/gateway/jobs/import/formats/formats';
import {
  checkFormat,
  guessFormat,
} from '../../../../src/gateway/jobs/import/guess-format';
import type { ImportFormat } from '../../../../src/protocol/import-formats';

const NOW = Date.parse('2026-11-29T12:00:00Z');

/** Cuts a text in the middle of everything, as a network does. */
async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
  }
}

const sample = (name: string): string =>
  readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8');

const read = async (
  format: ImportFormat,
  text: string,
  size = 7,
): Promise<Entry[]> => {
  const entries: Entry[] = [];
  for await (const entry of FORMATS[format](inPieces(text, size), NOW)) {
    entries.push(entry);
  }
  return entries;
};

const ip = (value: string) => ({ kind: 'ip', value });

describe('the format of each sample is guessed, and read', () => {
  const is = (outcome: string) =>
    expect.objectContaining({ outcome }) as unknown;

  it.each<[file: string, format: ImportFormat, entries: object[]]>([
    [
      ...(['drop.txt', 'plain'] as const),
      [
        { line: 3, keys: [{ value: '1.10.16.0/20' }], reason: 'SBL256894' },
        { line: 4, keys: [{ value: '42.128.0.0/12' }], reason: 'SBL303641' },
      ],
    ],
    [
      ...(['drop.jsonl', 'jsonl'] as const),
      [
        { line: 1, keys: [ip('1.10.16.0/20')], reason: 'SBL256894' },
        { line: 2, keys: [ip('2a0e:8f02::/32')], reason: 'SBL540500' },
      ],
    ],
    [
      ...(['firehol.netset', 'plain'] as const),
      [
        ...['0.0.0.0/8', '5.188.10.0/23', '10.0.0.0/8', '192.0.2.77'],
        '224.0.0.0/3',
      ].map((value, index) => ({ line: index + 6, keys: [{ value }] })),
    ],
    [
      ...(['hosts.txt', 'plain'] as const),
      [
        { line: 5, keys: [{ value: 'spam.example' }], reason: 'seen in May' },
        { line: 6, keys: [{ value: 'bad.example' }] },
        { line: 6, keys: [{ value: 'worse.example' }] },
      ],
    ],
    [
      ...(['zendesk.json', 'zendesk'] as const),
      [
        { line: 1, keys: [ip('203.0.113.9')], reason: 'Spammer' },
        {
          line: 2,
          keys: [{ kind: 'zendesk', value: '10414779.13ojzHu7at4VKcG' }],
        },
      ],
    ],
    [
      ...(['acquire.json', 'acquire'] as const),
      [
        {
          line: 1,
          keys: [{ kind: 'acquire', value: '872' }],
          until: Date.parse('2031-03-26T23:59:59Z'),
        },
        {
          line: 2,
          keys: [
            ip('203.0.113.8'),
            { kind: 'email', value: 'eve@spam.example' },
          ],
          until: Date.parse('2031-03-26T23:59:59Z'),
        },
        {
          line: 3,
          keys: [{ kind: 'acquire', value: '873' }],
          until: Date.parse('2020-03-26T23:59:59Z'),
        },
      ],
    ],
    [
      ...(['crowdsec.json', 'crowdsec'] as const),
      [
        {
          line: 1,
          keys: [ip('203.0.113.9')],
          until: NOW + 14_392_300,
          reason: 'crowdsecurity/ssh-bf',
        },
        {
          line: 2,
          keys: [ip('198.51.100.0/24')],
          until: NOW - 602_000,
          reason: 'manual',
        },
        {
          line: 3,
          keys: [{ value: '203.0.113.10' }],
          until: NOW + 14_400_000,
          verdict: is('skipped'),
        },
        { line: 4, keys: [{ value: 'eve' }], verdict: is('invalid') },
      ],
    ],
    [
      ...(['crowdsec-stream.json', 'crowdsec'] as const),
      [
        {
          line: expect.any(Number),
          keys: [ip('198.51.100.0/24')],
          until: NOW + 14_400_000,
          reason: 'a',
        },
      ],
    ],
    [
      ...(['crowdsec-alerts.json', 'crowdsec'] as const),
      ['203.0.113.9', '203.0.113.10'].map((value) => ({
        line: 1,
        keys: [ip(value)],
        until: NOW + 14_400_000,
        reason: 'a',
      })),
    ],
    [
      ...(['mastodon-domains.csv', 'mastodon-domains'] as const),
      [
        {
          line: 2,
          keys: [{ kind: 'domain', value: 'spam.example' }],
          reason: 'Spam, all of it',
        },
        {
          line: 3,
          keys: [{ kind: 'domain', value: 'loud.example' }],
          verdict: is('skipped'),
        },
      ],
    ],
    [
      ...(['mastodon-ips.csv', 'mastodon-ips'] as const),
      [
        {
          line: 2,
          keys: [ip('203.0.113.9')],
          until: '2031-01-02T03:04:05.000Z',
          reason: 'Broke in',
        },
        { line: 3, keys: [ip('198.51.100.0/24')], verdict: is('skipped') },
      ],
    ],
    [
      ...(['discourse-ips.csv', 'discourse-ips'] as const),
      [
        { line: 2, keys: [ip('203.0.113.9')] },
        { line: 3, keys: [ip('198.51.100.0/24')], verdict: is('skipped') },
      ],
    ],
    [
      ...(['discourse-emails.csv', 'discourse-emails'] as const),
      [{ line: 2, keys: [{ kind: 'email', value: 'eve@spam.example' }] }],
    ],
    [
      ...(['own.csv', 'csv'] as const),
      [
        {
          line: 2,
          keys: [ip('203.0.113.9')],
          until: '2031-01-02T03:04:05Z',
          reason: 'Said "no"; twice',
        },
        {
          line: expect.any(Number),
          keys: [{ kind: 'email', value: 'eve@spam.example' }],
          note: 'two\r\nlines',
        },
      ],
    ],
    [
      ...(['own.jsonl', 'jsonl'] as const),
      [
        {
          line: 1,
          keys: [
            ip('203.0.113.9'),
            { kind: 'email', value: 'eve@spam.example' },
          ],
          until: null,
          reason: 'Spam',
        },
        {
          line: 2,
          keys: [{ kind: 'visitor', value: 'v_123' }],
          until: '2031-01-02T03:04:05Z',
        },
        { line: 3, keys: [ip('203.0.113.10')], verdict: is('ended') },
        {
          line: 4,
          keys: [{ value: '{"kind":"ip"}' }],
          verdict: is('invalid'),
        },
      ],
    ],
    [
      ...(['own.json', 'json'] as const),
      [
        {
          line: 1,
          keys: [{ ...ip('203.0.113.9'), typed: '203.0.113.9' }],
          until: null,
        },
      ],
    ],
  ])('%s: %s', async (file, format, entries) => {
    const text = sample(file);
    expect(guessFormat(text, 'text/plain')).toBe(format);
    checkFormat(format, text);
    expect(await read(format, text)).toEqual(entries);
    expect(await read(format, text, 1000)).toEqual(entries);
  });
});

it('a line that never ends is refused, and costs no memory', async () => {
  const text = `203.0.113.7\n${'x'.repeat(500_000)}\n203.0.113.8`;
  const entries = await read('plain', text, 10_000);
  expect(entries.map(({ line, verdict }) => [line, verdict?.why])).toEqual([
    [1, undefined],
    [2, 'The line is too long.'],
    [3, undefined],
  ]);
});

it.each(['[1,', '{"data":', 'nonsense', '[{"a":1}] x', '"'])(
  'what is no JSON, %j, ends with an error',
  async (text) => {
    await expect(read('json', text)).rejects.toThrow(/\w/);
  },
);

it('a CSV row that never ends is refused', async () => {
  const text = `kind,value\nip,"${'x'.repeat(300_000)}`;
  await expect(read('csv', text, 10_000)).rejects.toThrow(/\w/);
});

it.each([
  ['eve,mallory', 'csv'],
  ['<html>', 'mastodon-ips'],
] as const)('%j is no header of %s', (head, format) => {
  expect(() => checkFormat(format, head)).toThrow(/header/);
});
