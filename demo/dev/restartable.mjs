import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { endProcess } from '../start/end-process.mjs';

/**
 * Runs one Node program that can be started anew. Whoever asks for its address
 * meanwhile waits until it listens again.
 *
 * @param args what Node is started with
 * @param address matches what it prints once it listens: its first group
 * @param onOutput receives all it prints
 * @param onEnded receives how it ended, where nobody asked it to
 */
export const createRestartable = ({
  args,
  address,
  cwd,
  env = process.env,
  onOutput,
  onEnded,
}) => {
  let child;
  let listening = failing(new Error('It has not been started.'));

  const start = () =>
    new Promise((resolve, reject) => {
      const started = spawn(process.execPath, args, {
        cwd,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      let printed = '';
      const read = (data) => {
        onOutput(data);
        if (printed === undefined) return;
        printed += data;
        const [, origin] = address.exec(printed) ?? [];
        if (!origin) return;
        printed = undefined;
        resolve(origin);
      };
      started.stdout.on('data', read);
      started.stderr.on('data', read);
      started.once('exit', (code, signal) => {
        const how = signal ?? `code ${code}`;
        const error = new Error(`It has ended (${how}).`);
        reject(error);
        if (child !== started) return;
        child = undefined;
        listening = failing(error);
        onEnded(how);
      });
    });

  const stop = async () => {
    const running = child;
    child = undefined;
    if (!running) return;
    const ended = once(running, 'exit');
    endProcess(running);
    await ended;
  };

  return {
    /** Returns its origin, or rejects where the program does not run. */
    address: () => listening,
    /** Starts it, after it ended if it runs. Rejects if it ends at once. */
    restart() {
      listening = stop().then(start);
      return listening;
    },
    isRunning: () => child !== undefined,
    stop,
  };
};

/** A rejection that nobody has to handle. */
const failing = (error) => {
  const promise = Promise.reject(error);
  promise.catch(() => {});
  return promise;
};
