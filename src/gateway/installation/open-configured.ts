import {
  openInstallation,
  type Installation,
  type Place,
} from './installation';

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the place that `DATABASE_URL` names, else that of the folder. */
export const readPlace = (folder: string, env: Environment): Place => ({
  folder,
  databaseUrl: env['DATABASE_URL'],
  directUrl: env['DATABASE_DIRECT_URL'],
  secret: env['DOORLIST_SECRET'],
});

/**
 * Opens the installation that `DATABASE_URL` names, else that of the folder.
 *
 * @param onWait is called while another process brings the database up to date
 * @throws ConfigError if the installation cannot be opened
 */
export const openConfigured = (
  folder: string,
  env: Environment,
  onWait?: () => void,
): Promise<Installation> =>
  openInstallation({ ...readPlace(folder, env), onWait });
