import { moveOutSecret } from '../gateway/installation/move-out-secret';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/**
 * Moves the secret out of a PostgreSQL database, and prints what is to be done
 * with the file.
 */
export const moveSecret = async (
  context: Context,
  file: string,
  { data, json }: CommonOptions,
): Promise<void> => {
  await withInstallation(context, data, (installation) =>
    moveOutSecret(installation, file),
  );
  print(
    context,
    json,
    { file },
    [
      `The secret is in ${file}, and no longer in the database.`,
      'Set DOORLIST_SECRET to what is in it for every gateway and command, before any of them starts again.',
      'Keep a copy where no dump of the database is kept. Older dumps still hold the secret.',
    ].join('\n'),
  );
};
