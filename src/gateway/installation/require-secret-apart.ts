import { ConfigError } from '../lib/errors/config-error';
import type { Installation } from './installation';

/**
 * Checks that vendors' tokens are not kept in the database that also holds the
 * secret they are sealed with.
 *
 * @throws ConfigError that says how to move the secret out
 */
export const requireSecretApart = ({
  secretPlace,
}: Pick<Installation, 'secretPlace'>): void => {
  if (secretPlace !== 'database') return;
  throw new ConfigError(
    'A vendor’s token is sealed with the installation’s secret, which is in the same database: a dump would hold both. Run “doorlist secret move-out <file>”, set DOORLIST_SECRET to what is in the file, here and at every gateway, and try again.',
  );
};
