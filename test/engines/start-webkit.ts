import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { startOnOwnPort } from '../own-port';
import { waitFor } from '../wait-for';

const run = (
  program: string,
  args: string[],
  env: Record<string, string> = {},
) => {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    // The fourth is where Xvfb says its display's number.
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  // A run that breaks off leaves nothing behind.
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return {
    child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill();
      await exit;
    },
  };
};

/** A display in memory. Its `name` is for `DISPLAY`. */
export const startDisplay = async () => {
  const { child, stop } = run('Xvfb', [
    ...['-displayfd', '3', '-nolisten', 'tcp'],
    ...['-screen', '0', '1280x1024x24'],
  ]);
  const [number] = await once(child.stdio[3] as Readable, 'data');
  return { name: `:${String(number).trim()}`, stop };
};

/** A WebDriver server for one session. */
export const startWebKitDriver = (display: string) =>
  startOnOwnPort((port) => startDriver(display, port));

const startDriver = async (display: string, port: number) => {
  const url = `http://127.0.0.1:${port}`;
  const { child, stop } = run('WebKitWebDriver', [`--port=${port}`], {
    DISPLAY: display,
    // WebKit's sandbox does not run for root.
    ...(process.getuid?.() === 0 && {
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    }),
  });
  const answers = waitFor(() => fetch(`${url}/status`));
  const ends = once(child, 'exit').then(() => {
    throw new Error(`WebKitWebDriver ended; port ${port} may be in use`);
  });
  await Promise.race([answers, ends]);
  return { url, stop };
};
