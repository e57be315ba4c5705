import { ApiError } from '../lib/errors/api-error';
import { equalSecrets, type Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { acceptedKeys } from './identity-keys';

/**
 * Checks that whoever asks is the chat server of a site, by the key that it
 * shows. All accepted keys are compared, each in constant time.
 *
 * @param given undefined if no key was sent
 * @throws ApiError `unauthorized`
 */
export const authenticateChatServer = async (
  deps: { db: Db; secrets: Secrets },
  site: string,
  given: string | undefined,
  now: number,
): Promise<void> => {
  const keys = await acceptedKeys(deps, site, now, 'chat server');
  const [match] = keys.filter(({ key }) => equalSecrets(key, given ?? ''));
  if (!match) {
    throw new ApiError(
      'unauthorized',
      `Expected the bearer key that is printed by: doorlist site key ${site} --chat-server`,
      'authorization',
      { 'www-authenticate': 'Bearer' },
    );
  }
  await match.used();
};
