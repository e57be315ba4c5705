import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beside } from './describe-samples';
import { writeResult } from './write-result';

const ROUNDS = 15;

/** Prints, as its last act, what processor time its process used. */
const REPORT = `data:text/javascript,${encodeURIComponent(`
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write('\\n' + (user + system) / 1000);
  });
`)}`;

/** Runs Node and returns its processor time in milliseconds. */
const measureNode = (args: readonly string[]): number => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', REPORT, ...args],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  return Number(stderr.split('\n').at(-1));
};

it('processor time of commands beside an empty Node', () => {
  const data = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  const cli = (...args: string[]) => ['dist/cli.js', ...args];
  const commands = {
    'doorlist --version (bar: 3 ×)': cli('--version'),
    'doorlist help': cli('help'),
    'doorlist site add': cli(
      ...['site', 'add', 'shop', '--origin', 'https://shop.example'],
      ...['--data', data],
    ),
  };
  const bare: number[] = [];
  const samples = Object.entries(commands).map(([name, args]) => ({
    name,
    args,
    times: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(measureNode(['-e', '0']));
    for (const { args, times } of samples) times.push(measureNode(args));
  }
  rmSync(data, { recursive: true });
  writeResult(
    'Command line, processor time beside `node -e 0`',
    samples.map(({ name, times }) => [name, beside(times, bare)] as const),
  );
});
