import type { Installation } from '../gateway/installation/installation';
import { openConfigured } from '../gateway/installation/open-configured';
import type { Context } from './context';

/**
 * Opens the installation, runs `work` with it, and closes its database.
 *
 * @throws ConfigError if the installation cannot be opened
 */
export const withInstallation = async <Result>(
  { env, console }: Context,
  data: string,
  work: (installation: Installation) => Promise<Result>,
): Promise<Result> => {
  const installation = await openConfigured(data, env, () =>
    console.error('Waits for another process that upgrades the database.'),
  );
  try {
    return await work(installation);
  } finally {
    await installation.db.destroy();
  }
};
