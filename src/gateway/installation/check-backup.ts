import { ConfigError } from '../lib/errors/config-error';
import { createSecrets } from '../lib/secrets';
import { checkMigrations } from '../store/migrations/migrate';
import {
  findBackupLabel,
  type BackupLabel,
} from '../store/sqlite/backup-table';
import {
  inspectDatabase,
  type DatabaseReport,
} from '../store/sqlite/inspect-database';

/** A backup that was read and found whole. */
export interface CheckedBackup {
  label: BackupLabel;
  /** Of the secret that the database was made with. */
  fingerprint: string;
}

/** @throws ConfigError if SQLite cannot read the file */
const read = (
  file: string,
  name: string,
): { label: BackupLabel | undefined; report: DatabaseReport } => {
  try {
    return { label: findBackupLabel(file), report: inspectDatabase(file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${name} cannot be read as a backup: ${reason}.`);
  }
};

/**
 * Reads a whole backup, and checks that nothing of it is missing or damaged and
 * that this version can open it.
 *
 * @param file a copy of the backup
 * @param name the backup's name for people
 * @throws ConfigError
 */
export const checkBackup = (file: string, name: string): CheckedBackup => {
  const { label, report } = read(file, name);
  const [damage] = report.damage;
  if (damage !== undefined) {
    throw new ConfigError(`${name} is damaged: ${damage}.`);
  }
  if (!label || report.fingerprint === undefined) {
    throw new ConfigError(
      `${name} was not made by “doorlist backup”: it has no label of one.`,
    );
  }
  const isWhole = Object.entries(label.counts).every(
    ([table, count]) => report.counts[table] === count,
  );
  if (!isWhole) {
    throw new ConfigError(`${name} is damaged: rows are missing.`);
  }
  checkMigrations(report.migrations);
  return { label, fingerprint: report.fingerprint };
};

/** Returns whether a secret is the one that a backup's database was made with. */
export const belongsTo = (
  { fingerprint }: CheckedBackup,
  secret: Buffer,
): boolean => createSecrets(secret).fingerprint === fingerprint;
