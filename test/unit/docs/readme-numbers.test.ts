import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const README = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
const RESULTS = readFileSync('test/bench/RESULTS.md', 'utf8');

/** Returns the section of the results whose heading begins so. */
const findSection = (heading: string): string =>
  RESULTS.split('\n## ').find((section) => section.startsWith(heading)) ?? '';

const MILLION = /gate, 1 M bans \(.*?\| ([\d.]+) ms.*? beside ([\d.]+) ms/;

/** Returns a number with as many decimals as another one is written with. */
const writeLike = (number: string | undefined, example: string): string =>
  Number(number).toFixed(example.split('.')[1]?.length ?? 0);

it.each([
  [
    'the verdict on the shop’s page',
    /falls ([\d.]+) ms .*? beside ([\d.]+) ms/,
    'Page view, warm, on the shop’s page',
    MILLION,
  ],
  [
    'the verdict on an empty page',
    /an empty page ([\d.]+) beside ([\d.]+) ms/,
    'Page view, warm, on an empty page',
    MILLION,
  ],
  [
    'requests of a warm page view',
    /\*\*(\d+) requests\*\*/,
    'Page view, warm, on the shop’s page',
    /requests in those \d+ views .*?\| (\d+) \|/,
  ],
  [
    'the agent’s click',
    /\*\*([\d.]+) ms\*\* from the agent.*? p95 ([\d.]+) ms/,
    'Agent’s click to widget closed',
    /p50 of \d+ \| ([\d.]+) ms[^]*p95 of \d+ .*?\| ([\d.]+) ms/,
  ],
  [
    'the gateway’s start',
    /\*\*([\d.]+) ms\*\* from a gateway.*? in ([\d.]+) MB/,
    'Gateway on SQLite',
    /first answer at 1 M bans .*?\| ([\d.]+) ms[^]*?resident after that.*?\| ([\d.]+) MB/,
  ],
])('the README says what was measured: %s', (_, said, heading, measured) => {
  const [, ...quoted] = said.exec(README) ?? [];
  const [, ...numbers] = measured.exec(findSection(heading)) ?? [];
  expect(quoted).not.toEqual([]);
  expect(quoted).toEqual(
    quoted.map((number, index) => writeLike(numbers[index], number)),
  );
});
