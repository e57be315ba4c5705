import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { findRevocableToken, updateTokenEnd } from '../store/withdraw-tokens';

const isoOrNull = (at: number | null) =>
  at === null ? null : new Date(Number(at)).toISOString();

/**
 * Changes when a program's token ends. It stays the same token.
 *
 * @returns whether a token has this id
 * @throws ApiError `invalid` for an end in the past
 */
export const renewToken = (
  db: Db,
  id: number,
  expiresAt: number | null,
  { by, at }: { by: Actor; at: number },
): Promise<boolean> => {
  if (expiresAt !== null && expiresAt <= at) {
    throw new ApiError('invalid', 'Expected a time to come.', 'expiresAt');
  }
  return db.transaction().execute(async (trx) => {
    const token = await findRevocableToken(trx, id);
    if (!token) return false;
    await updateTokenEnd(trx, id, expiresAt);
    await insertAudit(trx, {
      ...{ by, at, action: 'change token', subject: id },
      detail: {
        name: token.name,
        expiresAt: {
          before: isoOrNull(token.expires_at),
          after: isoOrNull(expiresAt),
        },
      },
    });
    await insertChange(trx, { kind: 'people', subject: id, at });
    return true;
  });
};
