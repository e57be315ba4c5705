import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program of ours, run as its users run it. */
export interface Running {
  /** What it has printed so far. */
  output: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
  child: ChildProcess;
}

/** Starts one, and waits until it prints something that matches. */
export const startProcess = async (
  args: string[],
  ready: RegExp,
  env: Record<string, string> = {},
): Promise<Running> => {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const running: Running = {
    output: () => output,
    child,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    },
  };
  await new Promise<void>((resolve, reject) => {
    const onData = (data: Buffer) => {
      output += data.toString();
      if (ready.test(output)) resolve();
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.on('exit', (code) =>
      reject(new Error(`${args.join(' ')} ended with ${code}:\n${output}`)),
    );
  });
  return running;
};
