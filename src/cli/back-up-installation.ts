import { backUp } from '../gateway/installation/back-up';
import { explainPostgresBackup } from '../gateway/installation/postgres-backup';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';

/** Options of `doorlist backup`. */
export interface BackupOptions extends CommonOptions {
  withoutSecret?: boolean;
}

const describeSecret = (withSecret: boolean, data: string): string =>
  withSecret
    ? 'It holds the secret: guard it like a password.'
    : `It does not hold the secret: keep a copy of secret.key in ${data} too, elsewhere.`;

/**
 * Backs up the data folder into one file, and prints what is in it.
 *
 * @throws ConfigError with what to run instead, where the data is in PostgreSQL
 */
export const backUpInstallation = async (
  context: Context,
  file: string,
  { data, json, withoutSecret }: BackupOptions,
): Promise<void> => {
  const url = context.env['DATABASE_URL'];
  if (url) throw await explainPostgresBackup(url, file);
  const backup = backUp(data, file, {
    withSecret: !withoutSecret,
    at: Date.now(),
  });
  print(
    context,
    json,
    { ...backup, data },
    `${data} is backed up in ${file}: ${backup.bans} bans, ${backup.bytes} bytes, checked. ${describeSecret(backup.withSecret, data)}`,
  );
};
