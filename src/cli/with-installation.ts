import type { Installation } from '../gateway/installation/installation';
import { openConfigured } from '../gateway/node';

/** Opens the installation for one piece of work, and closes it after. */
export const withInstallation = async <Result>(
  data: string,
  work: (installation: Installation) => Promise<Result>,
): Promise<Result> => {
  const installation = await openConfigured(data);
  try {
    return await work(installation);
  } finally {
    await installation.db.destroy();
  }
};
