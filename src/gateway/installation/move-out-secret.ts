import { ConfigError } from '../lib/errors/config-error';
import { deleteMeta, findMeta } from '../store/meta';
import type { Installation } from './installation';
import { writePrivateFile } from './write-private-file';

const ALREADY_APART = {
  file: 'secret.key is apart from the database already.',
  environment: 'DOORLIST_SECRET is set: the secret is apart already.',
};

/**
 * Moves the secret of an installation on PostgreSQL out of its database, into a
 * new file. Gateways that run keep it in memory; each that starts afterwards
 * needs it as `DOORLIST_SECRET`.
 *
 * @throws ConfigError if the secret is not in the database, or the file exists
 */
export const moveOutSecret = async (
  { db, secretPlace }: Pick<Installation, 'db' | 'secretPlace'>,
  file: string,
): Promise<void> => {
  if (secretPlace !== 'database') {
    throw new ConfigError(ALREADY_APART[secretPlace]);
  }
  const master = await findMeta(db, 'master');
  if (master === undefined) throw new ConfigError(ALREADY_APART.environment);
  // On the disk before it is nowhere else.
  writePrivateFile(file, `${master}\n`);
  await deleteMeta(db, 'master');
};
