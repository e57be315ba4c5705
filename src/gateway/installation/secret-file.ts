import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../lib/errors/config-error';

const SECRET_BYTES = 32;

const isExistingFile = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Creates a file with a new secret, unless the file exists. */
const createSecretFile = (file: string): void => {
  // Written whole under another name first: a process that is killed meanwhile,
  // or one that starts at the same time, must never leave or read half a
  // secret.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  writeSync(descriptor, randomBytes(SECRET_BYTES).toString('hex'));
  fsyncSync(descriptor);
  closeSync(descriptor);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isExistingFile(error)) throw error;
  } finally {
    unlinkSync(draft);
  }
};

const readSecret = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
};

/**
 * Reads the installation's secret from `secret.key`. Creates the file, readable
 * by its owner alone, if it does not exist.
 *
 * @throws ConfigError if the file contains anything but 64 hex digits
 */
export const readOrCreateSecret = (folder: string): Buffer => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'secret.key');
  if (readSecret(file) === undefined) createSecretFile(file);
  const master = readSecret(file) ?? '';
  if (!/^[0-9a-f]{64}$/i.test(master)) {
    throw new ConfigError(`${file} does not hold the 64 hex digits it should.`);
  }
  return Buffer.from(master, 'hex');
};
