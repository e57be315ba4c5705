// `npm test`: the tests, and beside them `npm run check`, which needs what they
// leave idle. What it says is printed when the tests are through.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

// What all of this makes in memory is short-lived: with room for it, a tenth
// less processor time goes into looking what may be thrown away.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`;

const check = spawn(process.execPath, ['test/check.mjs']);
const checked = Promise.all([
  once(check, 'exit'),
  text(check.stdout),
  text(check.stderr),
]);
const vitest = spawn('vitest', ['run', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
const [tested] = await once(vitest, 'exit');
const [[status], ...said] = await checked;
process.stdout.write(said.join(''));
if (tested !== 0 || status !== 0) process.exitCode = 1;
