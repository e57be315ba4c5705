import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { findMeta } from '../store/meta';

/**
 * Checks that the secret was not rotated while this process had the one before:
 * tags and sealed values made with that would match nothing. Part of the
 * transaction that writes them.
 *
 * @throws ApiError `unavailable`
 */
export const requireCurrentSecret = async (
  trx: Db,
  { fingerprint }: Pick<Secrets, 'fingerprint'>,
): Promise<void> => {
  const stored = await findMeta(trx, 'secret');
  if (stored === undefined || stored === fingerprint) return;
  throw new ApiError(
    'unavailable',
    'The secret of this installation was rotated just now. Nothing was changed. Try again.',
    undefined,
    { 'retry-after': '1' },
  );
};
