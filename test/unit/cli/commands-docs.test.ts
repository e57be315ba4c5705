import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCommand } from '../../run-command';

/** Returns the names of the commands that the help of one lists. */
const listSubcommands = async (path: readonly string[]): Promise<string[]> => {
  const { stdout } = await runCommand([...path, '--help']);
  const [, section = ''] = stdout.split('\nCommands:\n');
  return [...section.matchAll(/^ {2}([a-z][a-z-]*)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
};

const listCommands = async (
  path: readonly string[] = [],
): Promise<string[]> => {
  const names = await listSubcommands(path);
  if (!names.length) return [path.join(' ')];
  const deeper = names.map((name) => listCommands([...path, name]));
  return (await Promise.all(deeper)).flat();
};

it('docs/command-line.md has every command, and no other', async () => {
  const docs = readFileSync('docs/command-line.md', 'utf8');
  const named = [...docs.matchAll(/^\| `doorlist ([a-z -]*[a-z])/gm)].map(
    ([, name]) => name,
  );
  const commands = await listCommands();
  expect(commands).toContain('bans list');
  expect([...new Set(named)].toSorted()).toEqual(commands.toSorted());
});

it('the help says which exit status means what', async () => {
  const { stdout } = await runCommand(['--help']);
  expect(stdout).toContain('Exit status: 0, done; 1, failed');
});

it.each([['bans'], ['bans', 'list'], ['site', 'vendor'], []])(
  'help of %j %j %j is that of the command itself',
  async (...names) => {
    const helped = await runCommand(['help', ...names]);
    expect(helped).toEqual(await runCommand([...names, '--help']));
    expect(helped.stdout).toContain(
      `Usage: ${['doorlist', ...names].join(' ')}`,
    );
  },
);

it('help of a command that there is not is wrong usage', async () => {
  const { status, stdout, stderr } = await runCommand(['help', 'bans', 'nope']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain("unknown command 'bans nope'");
});
