import { spawn } from 'node:child_process';
import { endProcess } from './end-process.mjs';

/**
 * Runs Node programs beside each other: when one ends the others go on.
 * `onExit` is told the name of each that ends, and how. `env` is what they have
 * besides this process's environment, which wins.
 */
export const runApart = (cwd, onExit, env = {}) => {
  const running = new Map();
  return {
    /** `output` takes what it prints: a file, or `inherit`. */
    start(name, args, output) {
      const child = spawn(process.execPath, args, {
        cwd,
        env: { ...env, ...process.env },
        stdio: ['ignore', output === 'inherit' ? 'ignore' : output, output],
      });
      running.set(name, child);
      child.once('exit', (code, signal) => {
        running.delete(name);
        onExit(name, signal ?? `code ${code}`);
      });
    },
    pid: (name) => running.get(name)?.pid,
    isEmpty: () => running.size === 0,
    stop: () => running.forEach(endProcess),
  };
};
