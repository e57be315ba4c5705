import { openInstallation, type Installation } from './installation';

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the installation that `DATABASE_URL` names, else that of the folder.
 *
 * @throws ConfigError if the installation cannot be opened
 */
export const openConfigured = (
  folder: string,
  env: Environment,
): Promise<Installation> =>
  openInstallation({
    folder,
    databaseUrl: env['DATABASE_URL'],
    secret: env['DOORLIST_SECRET'],
  });
