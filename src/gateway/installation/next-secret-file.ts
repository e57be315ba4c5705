import { existsSync, renameSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { createSecrets } from '../lib/secrets';
import { readSecretFile, secretFile } from './secret-file';
import { syncToDisk, writePrivateFile } from './write-private-file';

const nextFile = (folder: string): string => `${secretFile(folder)}.next`;

/**
 * Returns the secret that a folder's is to be replaced by, on the disk before the
 * database needs it; that of a rotation which was cut off, if there was one.
 */
export const prepareNextSecret = (folder: string): Buffer => {
  const file = nextFile(folder);
  const prepared = readSecretFile(file);
  if (prepared) return prepared;
  const secret = randomBytes(32);
  writePrivateFile(file, secret.toString('hex'));
  return secret;
};

/**
 * Puts the next secret of a folder in the place of its secret, if the database
 * was changed to it: also after a process was killed in between.
 *
 * @param fingerprint of the secret that the database belongs to
 */
export const settleNextSecret = (folder: string, fingerprint: string): void => {
  const file = nextFile(folder);
  if (!existsSync(file)) return;
  const next = readSecretFile(file);
  if (!next || createSecrets(next).fingerprint !== fingerprint) return;
  try {
    renameSync(file, secretFile(folder));
  } catch (error) {
    // Another process was sooner.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  syncToDisk(folder);
};
