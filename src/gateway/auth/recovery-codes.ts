import { ApiError } from '../lib/errors/api-error';
import { hashToken, randomRecoveryCode } from '../lib/secrets';
import { insertAudit, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { hasSecondFactor, replaceRecoveryCodes } from '../store/second-factors';

/** Codes that are made at once. */
const COUNT = 10;

/** Returns the hash of a recovery code, however it is typed. */
export const hashRecoveryCode = (code: string): string =>
  hashToken(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));

/**
 * Makes a user ten recovery codes in place of those they have. Only their hashes
 * are stored. Part of a transaction.
 */
export const makeRecoveryCodes = async (
  trx: Db,
  user: number,
): Promise<string[]> => {
  const codes = Array.from({ length: COUNT }, randomRecoveryCode);
  await replaceRecoveryCodes(trx, user, codes.map(hashRecoveryCode));
  return codes;
};

/**
 * Makes a user recovery codes anew.
 *
 * @throws ApiError `conflict` without a second factor
 */
export const renewRecoveryCodes = (
  db: Db,
  user: number,
  { by, at }: { by: Actor; at: number },
): Promise<string[]> =>
  db.transaction().execute(async (trx) => {
    if (!(await hasSecondFactor(trx, user))) {
      throw new ApiError('conflict', 'You have no second factor.');
    }
    await insertAudit(trx, {
      ...{ by, at, action: 'renew recovery codes', subject: user, detail: {} },
    });
    return makeRecoveryCodes(trx, user);
  });
