// `npm test`: the tests, and beside them `npm run check`, which needs what they
// leave idle.
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
]).then(([[status], ...said]) => ({ status, said: said.join('') }));
const vitest = spawn('vitest', ['run', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
const tested = once(vitest, 'exit');
// Vitest redraws the last lines of a terminal; a log can be written to meanwhile.
if (process.stdout.isTTY) await tested;
const { status, said } = await checked;
process.stdout.write(said);
const [failed] = await tested;
if (status !== 0) console.error('npm run check failed.');
if (failed !== 0 || status !== 0) process.exitCode = 1;
