import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { explainPostgresRestore } from '../gateway/installation/postgres-backup';
import { restore } from '../gateway/installation/restore';
import type { Installation } from '../gateway/installation/installation';
import { readErasures } from '../gateway/installation/read-erasures';
import { replayErasures } from '../gateway/upkeep/replay-erasures';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist restore`. */
export interface RestoreOptions extends CommonOptions {
  replace?: boolean;
  secretFile?: string;
  /** Data folder whose erasures since the backup are done again. */
  erasedIn?: string;
}

/**
 * Restores a backup into the data folder, and prints what is in it now.
 *
 * @throws ConfigError with what to run instead, where the data is in PostgreSQL
 */
export const restoreInstallation = async (
  context: Context,
  file: string,
  { data, json, replace, secretFile, erasedIn }: RestoreOptions,
): Promise<void> => {
  if (erasedIn !== undefined && !existsSync(join(erasedIn, 'doorlist.db'))) {
    throw new ConfigError(
      `--erased-in: there is no doorlist.db in ${erasedIn}.`,
    );
  }
  const url = context.env['DATABASE_URL'];
  if (url) throw await explainPostgresRestore(url, file);
  const { bans, at, replaced } = restore(
    file,
    data,
    { replace: replace === true, secretFile },
    Date.now(),
  );
  const since = [data, erasedIn ?? replaced].flatMap((folder) =>
    folder === null ? [] : readErasures(folder),
  );
  const replay = async (installation: Installation) => {
    const count = await replayErasures(installation, since, Date.now());
    if (count) await installation.purge?.();
    return count;
  };
  const again = since.length
    ? await withInstallation(context, data, replay)
    : 0;
  const madeAt = new Date(at).toISOString();
  print(
    context,
    json,
    { data, bans, madeAt, replaced, erasedAgain: again },
    [
      `${data} holds the backup of ${madeAt}: ${bans} bans.`,
      ...(replaced === null ? [] : [`What was there is in ${replaced}.`]),
      ...(again ? [`Persons erased since, and now again: ${again}.`] : []),
      'Tokens revoked and people removed since then are back: look at “doorlist token list” and “doorlist user list”.',
    ].join('\n'),
  );
};
