// `npm test`: `npm run check`, and then the tests. Beside them it would take
// from browsers and servers what their tests wait for.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

// What all of this makes in memory is short-lived: with room for it, a tenth
// less processor time goes into looking what may be thrown away.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`;

const run = async (program, args) => {
  const [status] = await once(
    spawn(program, args, { stdio: 'inherit' }),
    'exit',
  );
  return status === 0;
};

const isChecked = await run(process.execPath, ['test/check.mjs']);
const isTested = await run('vitest', ['run', ...process.argv.slice(2)]);
if (!isChecked) console.error('npm run check failed.');
if (!isChecked || !isTested) process.exitCode = 1;
