import { randomUUID } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

const readNamespace = (): string => {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux numbers processes anew in each container.
    return process.platform;
  }
};

/** Where process ids mean the same. */
const SCOPE = `${hostname()} ${readNamespace()}`;
/** What no other process is named by, also one with the same id. */
const OWN = randomUUID();

const NAME = /^(.*) (\d+) ([0-9a-f-]{36}) [0-9a-f-]{36}$/s;

/**
 * Returns a name for something that this process holds, another each time, by
 * which others can find out whether the process lives.
 */
export const createHolderName = (): string =>
  `${SCOPE} ${process.pid} ${OWN} ${randomUUID()}`;

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may be somebody else's, and then it exists.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/**
 * Returns whether the process is certainly dead that made a name with
 * `createHolderName`. Of processes elsewhere nothing is certain.
 */
export const isOfDeadProcess = (name: string): boolean => {
  const [, scope, pid, own] = NAME.exec(name) ?? [];
  if (scope !== SCOPE) return false;
  if (Number(pid) === process.pid) return own !== OWN;
  return !exists(Number(pid));
};
