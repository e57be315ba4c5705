import { explainPostgresRestore } from '../gateway/installation/postgres-backup';
import { restore } from '../gateway/installation/restore';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';

/** Options of `doorlist restore`. */
export interface RestoreOptions extends CommonOptions {
  replace?: boolean;
  secretFile?: string;
}

/**
 * Restores a backup into the data folder, and prints what is in it now.
 *
 * @throws ConfigError with what to run instead, where the data is in PostgreSQL
 */
export const restoreInstallation = async (
  context: Context,
  file: string,
  { data, json, replace, secretFile }: RestoreOptions,
): Promise<void> => {
  const url = context.env['DATABASE_URL'];
  if (url) throw await explainPostgresRestore(url, file);
  const { bans, at, replaced } = restore(
    file,
    data,
    { replace: replace === true, secretFile },
    Date.now(),
  );
  const madeAt = new Date(at).toISOString();
  print(
    context,
    json,
    { data, bans, madeAt, replaced },
    [
      `${data} holds the backup of ${madeAt}: ${bans} bans.`,
      ...(replaced === null ? [] : [`What was there is in ${replaced}.`]),
      'Tokens revoked and people removed since then are back: look at “doorlist token list” and “doorlist user list”.',
    ].join('\n'),
  );
};
