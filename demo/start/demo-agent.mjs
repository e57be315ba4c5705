import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail } from './fail.mjs';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';

/** Returns the demo's sign-in, with a new password each time. */
export const createSignIn = () => ({
  email: 'ada@lumen.example',
  // Another one each time: this folder may become a real installation's.
  password: `lamp-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`,
});

/** Adds the agent to sign in as to the data of a folder, or ends this process. */
export const addAgent = (root, data, { email, password }) => {
  mkdirSync(resolve(root, data), { recursive: true, mode: 0o700 });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['dist/cli.js', 'user', 'add', '--email', email],
      ...['--role', 'administrator', '--password-stdin', '--data', data],
    ],
    { input: password, cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) {
    fail(`The agent to sign in as could not be added.\n${stderr}${stdout}`);
  }
};
