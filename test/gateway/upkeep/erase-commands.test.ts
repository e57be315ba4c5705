import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli';

const EMAIL = 'ana@example.com';
const NATIONAL = '030 1234567';

const open = () => {
  const data = makeFolder();
  const run = (...args: string[]) => runCli([...args, '--data', data]);
  const json = async (...args: string[]) => {
    const { stdout, stderr } = await run(...args, '--json');
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  return { data, run, json };
};

const ban = async ({ json }: ReturnType<typeof open>) => {
  const made = await json('ban', 'email', EMAIL, '--note', `is ${EMAIL}`);
  expect(made).toHaveProperty('id');
};

/** Another place that holds what the first one does now, as of a backup. */
const restoreElsewhere = async (first: ReturnType<typeof open>) => {
  const other = open();
  if (inject('postgres') !== undefined) {
    // Dumps are of PostgreSQL’s own programs: here the same is done once more.
    await ban(other);
    return other;
  }
  const file = join(makeFolder(), 'bans.backup');
  await first.json('backup', file);
  await other.json('restore', file);
  return other;
};

describe('a log of erasures', () => {
  it('erases again whoever a restored backup brought back', async () => {
    const first = open();
    await ban(first);
    const restored = await restoreElsewhere(first);
    await first.json('erase', 'email', EMAIL);
    const file = join(makeFolder(), 'erased.jsonl');
    const logged = await first.json('erase', '--log', file);
    expect(logged).toMatchObject({ erasures: 1 });
    expect(readFileSync(file, 'utf8')).toMatch(/^\{"kind":"email",.*\}\n$/);
    const rows = async () =>
      Object.keys(
        (await restored.json('access', 'email', EMAIL))['rows'] ?? {},
      );
    expect(await rows()).toContain('ban_keys');
    const replay = (...more: string[]) =>
      restored.json('erase', '--replay', ...more);
    expect(await replay(file)).toEqual({ erasedAgain: 1 });
    expect(await rows()).toEqual([]);
    // It is in this one’s log, too, by now.
    await ban(restored);
    expect(await replay()).toEqual({ erasedAgain: 1 });
  });

  it('that can’t be read erases nobody, and says in which line', async () => {
    const { run } = open();
    const file = join(makeFolder(), 'erased.jsonl');
    writeFileSync(file, '\n{"kind":"email","digest":"~a"}\n{"kind":"name"}\n');
    expect(await run('erase', '--replay', file)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('line 3: expected {"kind"'),
    });
  });

  it.each([[[]], [['email']], [['email', EMAIL, '--replay']]])(
    'is asked for alone, not by %j',
    async (args) => {
      const { run } = open();
      expect(await run('erase', ...args)).toMatchObject({
        stderr: expect.stringContaining('Expected a kind and a value, or'),
      });
    },
  );
});

describe.each(['erase', 'access'])('doorlist %s', (command) => {
  it('reads a national phone number by the country of the sites', async () => {
    const { run, json } = open();
    expect(await run(command, 'phone', NATIONAL)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('The country code is missing'),
    });
    const origin = ['--origin', 'https://shop.example'];
    await json('site', 'add', 'shop', ...origin, '--country', 'DE');
    const { kind, value, digest } = await json(
      ...[command, 'phone', NATIONAL, '--site', 'shop'],
    );
    expect({ kind, known: value ?? digest }).toEqual({
      kind: 'phone',
      known: command === 'access' ? '49301234567' : expect.any(String),
    });
    expect(
      await run(command, 'phone', NATIONAL, '--site', 'other'),
    ).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no site "other"'),
    });
  });
});
