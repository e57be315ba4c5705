import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { upsertPendingSecondFactor } from '../store/second-factors';
import { sealSecondFactor } from './second-factor-secret';
import { createTotpSecret } from './totp';

/**
 * Makes a user a secret for a second factor, which counts once a code of it
 * confirms it.
 *
 * @returns the secret in base32
 * @throws ApiError `conflict` if they have a second factor
 */
export const beginSecondFactor = async (
  db: Db,
  secrets: Pick<Secrets, 'sealingKey'>,
  user: number,
): Promise<string> => {
  const secret = createTotpSecret();
  const sealed_secret = sealSecondFactor(secrets, user, secret);
  if (await upsertPendingSecondFactor(db, { user, sealed_secret })) {
    return secret;
  }
  throw new ApiError(
    'conflict',
    'You have a second factor. Take it off before you set another.',
  );
};
