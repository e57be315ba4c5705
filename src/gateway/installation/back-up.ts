import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../lib/errors/config-error';
import { createSecrets } from '../lib/secrets';
import { insertBackupLabel } from '../store/sqlite/backup-table';
import { copyDatabase } from '../store/sqlite/copy-database';
import {
  inspectDatabase,
  type DatabaseReport,
} from '../store/sqlite/inspect-database';
import { findSecret, secretFile } from './secret-file';
import { syncToDisk, writePrivateFile } from './write-private-file';

/** A backup that was made. */
export interface Backup {
  file: string;
  bytes: number;
  bans: number;
  withSecret: boolean;
}

/** Returns the secret that a data folder's database needs. */
const requireSecret = (folder: string): Buffer => {
  const secret = findSecret(folder);
  if (secret) return secret;
  throw new ConfigError(
    `${secretFile(folder)} is missing, and a backup of the database is worth nothing without it.`,
  );
};

/** @throws ConfigError if a copy is damaged, or not made with the secret */
const checkCopy = (copy: DatabaseReport, secret: Buffer): void => {
  const [damage] = copy.damage;
  if (damage !== undefined) {
    throw new ConfigError(
      `The database is damaged, so no backup was made: ${damage}.`,
    );
  }
  if (copy.fingerprint !== createSecrets(secret).fingerprint) {
    throw new ConfigError(
      'secret.key is not the one the database was made with, so no backup was made.',
    );
  }
};

/**
 * Backs up a data folder into one new file that only its owner can read. A
 * gateway may run on the folder: all it answered before is in the backup.
 *
 * @throws ConfigError if the folder has no data, or the file exists
 */
export const backUp = (
  folder: string,
  file: string,
  { withSecret, at }: { withSecret: boolean; at: number },
): Backup => {
  const database = join(folder, 'doorlist.db');
  if (!existsSync(database)) {
    throw new ConfigError(`There is no doorlist.db in ${folder}.`);
  }
  if (existsSync(file)) {
    throw new ConfigError(`${file} exists. Choose a name that does not.`);
  }
  const secret = requireSecret(folder);
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
  writePrivateFile(draft);
  try {
    copyDatabase(database, draft);
    const copy = inspectDatabase(draft);
    checkCopy(copy, secret);
    insertBackupLabel(draft, {
      at,
      counts: copy.counts,
      ...(withSecret && { secret: secret.toString('hex') }),
    });
    syncToDisk(draft);
    renameSync(draft, file);
    syncToDisk(dirname(file));
    const { size: bytes } = statSync(file);
    return { file, bytes, bans: copy.counts['bans'] ?? 0, withSecret };
  } finally {
    for (const rest of [draft, `${draft}-journal`])
      rmSync(rest, { force: true });
  }
};
