import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  statSync,
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

/** Of group and others, as in `chmod`. */
const WRITABLE = 0o022;
const READABLE = 0o044;

/** Returns the path of the secret in a data folder. */
export const secretFile = (folder: string): string =>
  join(folder, 'secret.key');

const readIfExists = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
};

/** Returns the permissions of a file; those of Windows say nothing. */
const permissions = (file: string): number =>
  process.platform === 'win32' ? 0o600 : statSync(file).mode & 0o777;

/**
 * Reads the installation's secret from `secret.key`, if the file exists.
 *
 * @throws ConfigError if the file contains anything but 64 hex digits, or can be
 * written by others than its owner
 */
export const findSecret = (folder: string): Buffer | undefined =>
  readSecretFile(secretFile(folder));

/**
 * Reads a secret from a file of any name, if the file exists.
 *
 * @throws ConfigError as `findSecret` does
 */
export const readSecretFile = (file: string): Buffer | undefined => {
  const text = readIfExists(file);
  if (text === undefined) return undefined;
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new ConfigError(`${file} does not hold the 64 hex digits it should.`);
  }
  const mode = permissions(file);
  if (mode & WRITABLE) {
    throw new ConfigError(
      `${file} can be written by other users of this machine (mode ${mode.toString(8)}). If it still is the right one, run "chmod 600 ${file}".`,
    );
  }
  return Buffer.from(text, 'hex');
};

/** Returns a sentence about a secret that others can read, if they can. */
export const findSecretExposure = (folder: string): string | undefined => {
  const file = secretFile(folder);
  const mode = permissions(file);
  return mode & READABLE
    ? `${file} can be read by other users of this machine (mode ${mode.toString(8)}), who can sign in visitors as anybody and read vendors’ tokens with it and the database. Run "chmod 600 ${file}".`
    : undefined;
};

/**
 * Reads the installation's secret from `secret.key`. Creates the file, readable
 * by its owner alone, if it does not exist.
 *
 * @throws ConfigError as `findSecret` does
 */
export const readOrCreateSecret = (folder: string): Buffer => {
  const existing = findSecret(folder);
  if (existing) return existing;
  createSecretFile(secretFile(folder));
  return readOrCreateSecret(folder);
};
