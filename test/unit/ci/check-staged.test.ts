import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';

// Starts ESLint: only a hang takes this long.
vi.setConfig({ testTimeout: 120_000 });

/** A repository with our rules and nothing else. */
const openRepository = () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-staged-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  for (const name of [
    ...['.prettierrc.json', '.prettierignore', 'eslint.config.mjs'],
    ...['tsconfig.json', 'package.json', '.ci'],
  ]) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return {
    git,
    write: (name: string, text: string) =>
      writeFileSync(join(folder, name), text),
    check: (script: string) =>
      spawnSync(process.execPath, [script], {
        cwd: folder,
        encoding: 'utf8',
        // As on a machine of somebody's own who chose no hooks.
        env: { ...process.env, CI: '', GIT_CONFIG_GLOBAL: devNull },
      }),
  };
};
const CHECK = '.ci/check-staged.mjs';

it('passes what is formatted and has no fault, whatever is not staged', () => {
  const { write, git, check } = openRepository();
  write('lamp.mjs', 'export const lamp = 1;\n');
  git('add', 'lamp.mjs');
  write('lamp.mjs', 'export const lamp  =  lightbulb\n');
  write('other.mjs', 'export const other  =  lightbulb\n');
  expect(check(CHECK)).toMatchObject({ status: 0, stderr: '' });
});

it('names what is not formatted and what the rules forbid, as it was staged', () => {
  const { write, git, check } = openRepository();
  write('shape.mjs', 'export const shape  =  1\n');
  write('fault.mjs', 'export const fault = lightbulb;\n');
  write('broken.json', '{ "lamp": ');
  git('add', 'shape.mjs', 'fault.mjs', 'broken.json');
  write('shape.mjs', 'export const shape = 1;\n');
  const { status, stderr } = check(CHECK);
  expect(status).toBe(1);
  expect(stderr).toMatch(/fault\.mjs\n.*no-undef/);
  expect(stderr).toMatch(/Not formatted.*\n {2}broken\.json\n {2}shape\.mjs/);
});

it('has git run the hooks in a clone only, and only where none are chosen', () => {
  const { git, check } = openRepository();
  check('.ci/install-hooks.mjs');
  expect(git('config', '--local', 'core.hooksPath')).toBe('.ci/hooks\n');
  git('config', 'core.hooksPath', 'mine');
  check('.ci/install-hooks.mjs');
  expect(git('config', '--local', 'core.hooksPath')).toBe('mine\n');
});
