import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../lib/errors/config-error';

/** Puts what was last done to a file, or in a folder, on the disk. */
export const syncToDisk = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * Creates a file that only its owner can read, and empty if nothing is given.
 *
 * @throws ConfigError if the file exists
 */
export const writePrivateFile = (
  file: string,
  content: string | Buffer = '',
): void => {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new ConfigError(`${file} exists. Choose a name that does not.`);
  }
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncToDisk(dirname(file));
};
