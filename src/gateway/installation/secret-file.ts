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

const isTaken = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === 'EEXIST';

/** Puts a new secret at a path, unless there is one. */
const makeSecret = (file: string): void => {
  // Whole under another name first: a process that is killed meanwhile, or one
  // that starts at the same time, must never meet half a secret.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const made = openSync(draft, 'wx', 0o600);
  writeSync(made, randomBytes(SECRET_BYTES).toString('hex'));
  fsyncSync(made);
  closeSync(made);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isTaken(error)) throw error;
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
 * Returns the installation's one secret; makes its file, private, if it has none.
 *
 * @throws ConfigError if the file holds something else
 */
export const readOrCreateSecret = (folder: string): Buffer => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'secret.key');
  if (readSecret(file) === undefined) makeSecret(file);
  const master = readSecret(file) ?? '';
  if (!/^[0-9a-f]{64}$/i.test(master)) {
    throw new ConfigError(`${file} does not hold the 64 hex digits it should.`);
  }
  return Buffer.from(master, 'hex');
};
