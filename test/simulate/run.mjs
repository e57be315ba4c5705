// `npm run simulate -- --seed 7`: simulates people who are drawn from the seed,
// prints two tables, and fails where a bound is missed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';

/** Returns the seed that was given, as text; `1` without. */
const readSeed = () => {
  const { values } = parseArgs({ options: { seed: { type: 'string' } } });
  const seed = values.seed ?? process.env.SEED ?? '1';
  if (/^\d{1,15}$/.test(seed)) return seed;
  throw new Error(`--seed: expected a whole number, not ${seed}.`);
};

let seed;
try {
  seed = readSeed();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const vitest = spawn(
  'vitest',
  ['run', '--config', 'test/simulate/vitest.config.ts'],
  { stdio: 'inherit', env: { ...process.env, SEED: seed } },
);
const [status] = await once(vitest, 'exit');
if (status !== 0) process.exitCode = 1;
