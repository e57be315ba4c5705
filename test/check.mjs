// `npm run check`: types, lint, format, dead code and package side by side, as
// none needs another. What each says is printed when it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const CHECKS = [
  'npm run --silent types',
  'npm run --silent lint',
  'prettier --check .',
  'knip --no-progress --treat-config-hints-as-errors',
  'node test/check-package.mjs',
];

const run = async (command) => {
  const child = spawn(command, { shell: true });
  const ended = once(child, 'exit');
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  process.stdout.write(said.join(''));
  if (status !== 0) console.error(`${command} failed.`);
  return status === 0;
};

const results = await Promise.all(CHECKS.map(run));
if (results.includes(false)) process.exitCode = 1;
