import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  chmodSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../lib/errors/config-error';
import { deleteBackupLabel } from '../store/sqlite/backup-table';
import { belongsTo, checkBackup, type CheckedBackup } from './check-backup';
import { replaceData } from './replace-data';
import { findSecret, readSecretFile } from './secret-file';
import { syncToDisk, writePrivateFile } from './write-private-file';

/** A backup that was restored. */
export interface Restored {
  folder: string;
  bans: number;
  /** When the backup was made, in milliseconds since 1970. */
  at: number;
  /** Where the data that was in the folder is now; null if there was none. */
  replaced: string | null;
}

interface RestoreOptions {
  /** Whether to replace data that the folder holds. */
  replace: boolean;
  /** File of the secret, for a backup without it. */
  secretFile?: string | undefined;
}

/** Returns the secret of a backup: its own, that of a file, or the folder's. */
const readSecret = (
  { label }: CheckedBackup,
  folder: string,
  file: string | undefined,
): Buffer | undefined => {
  if (file !== undefined) {
    const secret = readSecretFile(file);
    if (secret) return secret;
    throw new ConfigError(`There is no file ${file}.`);
  }
  return label.secret === undefined
    ? findSecret(folder)
    : Buffer.from(label.secret, 'hex');
};

const requireSecret = (
  backup: CheckedBackup,
  folder: string,
  file: string | undefined,
): Buffer => {
  const secret = readSecret(backup, folder, file);
  if (!secret) {
    throw new ConfigError(
      'The backup was made without its secret. Name the file that holds it with --secret-file.',
    );
  }
  if (belongsTo(backup, secret)) return secret;
  throw new ConfigError('The secret is not the one the backup was made with.');
};

/** Returns what a folder holds that must not be lost. */
const listData = (folder: string, secret: Buffer): string[] => {
  const isSame = findSecret(folder)?.equals(secret) ?? false;
  return readdirSync(folder).filter(
    // A disk that is mounted here brings the first by itself.
    (name) => name !== 'lost+found' && !(isSame && name === 'secret.key'),
  );
};

/**
 * Restores a backup into a data folder, which is made if it is missing. All is
 * checked before anything is replaced; what was there is kept beside it.
 *
 * @throws ConfigError if the backup is damaged or of a newer version, if its
 * secret is missing, if the folder is not empty, or if a gateway runs on it
 */
export const restore = (
  file: string,
  folder: string,
  { replace, secretFile }: RestoreOptions,
  now: number,
): Restored => {
  if (!existsSync(file)) throw new ConfigError(`There is no file ${file}.`);
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `restoring-${randomBytes(6).toString('hex')}`);
  try {
    mkdirSync(draft, { mode: 0o700 });
    const database = join(draft, 'doorlist.db');
    copyFileSync(file, database);
    chmodSync(database, 0o600);
    const backup = checkBackup(database, file);
    const secret = requireSecret(backup, folder, secretFile);
    const data = listData(folder, secret).filter(
      (name) => join(folder, name) !== draft,
    );
    if (data.length && !replace) {
      throw new ConfigError(
        `${folder} is not empty (${data.slice(0, 3).join(', ')}). Choose an empty folder, or give --replace: what is there is then kept in a folder beside the restored data.`,
      );
    }
    deleteBackupLabel(database);
    syncToDisk(database);
    writePrivateFile(join(draft, 'secret.key'), secret.toString('hex'));
    const replaced = replaceData(folder, draft, now);
    const { at, counts } = backup.label;
    return { folder, bans: counts['bans'] ?? 0, at, replaced };
  } finally {
    rmSync(draft, { recursive: true, force: true });
    if (isNew && !readdirSync(folder).length)
      rmSync(folder, { recursive: true });
  }
};
