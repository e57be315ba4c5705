import type { Installation } from '../gateway/installation/installation';
import { openConfigured } from '../gateway/installation/open-configured';
import type { Context } from './context';

/** Opens the installation for one piece of work, and closes it after. */
export const withInstallation = async <Result>(
  { env }: Context,
  data: string,
  work: (installation: Installation) => Promise<Result>,
): Promise<Result> => {
  const installation = await openConfigured(data, env);
  try {
    return await work(installation);
  } finally {
    await installation.db.destroy();
  }
};
