import { openInstallation, type Installation } from './installation';

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the installation that the environment, or else a folder, names.
 *
 * @throws ConfigError
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
