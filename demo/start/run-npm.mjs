import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How often it says how far it is, in milliseconds. */
const INTERVAL = 2000;

/**
 * Runs npm in a folder, and says every other second how far it is: npm itself
 * is silent where no terminal is. Ends this process if npm fails.
 *
 * @param describe returns what is done so far, such as "12 packages"
 */
export const runNpm = async (cwd, args, describe) => {
  const start = Date.now();
  const elapsed = () => `${Math.round((Date.now() - start) / 1000)} s`;
  const npm = spawn('npm', args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const timer = setInterval(
    () => console.log(`  ${describe()} after ${elapsed()}`),
    INTERVAL,
  );
  const [code] = await once(npm, 'exit');
  clearInterval(timer);
  if (code !== 0) process.exit(code ?? 1);
  console.log(`  ${describe()} in ${elapsed()}`);
};
