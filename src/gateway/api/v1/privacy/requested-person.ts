import type { ErasurePreviewRequest } from '../../../../protocol/erasures';
import { canonicalKey } from '../../../keys/canonical-key';
import type { Key } from '../../../keys/key';
import { ApiError } from '../../../lib/errors/api-error';
import { findCountry } from '../../../sites/find-country';
import type { Db } from '../../../store/db';
import { findSession } from '../../../store/sessions';

/**
 * Returns the key of whoever somebody asks about, as it is stored, and how it was
 * given.
 *
 * @throws ApiError `invalid` that names `value`
 */
export const requestedPerson = async (
  db: Db,
  { kind, value }: ErasurePreviewRequest,
): Promise<{ key: Key; typed: string }> => {
  if (kind === 'session') {
    const code = value.trim().toUpperCase();
    const session = await findSession(db, code);
    if (!session) {
      throw new ApiError('invalid', 'There is no chat of this code.', 'value');
    }
    const { visitor } = session;
    return { key: { kind: 'visitor', value: visitor }, typed: visitor };
  }
  const country = await findCountry(db, null);
  return {
    key: canonicalKey(kind, value, 'value', { country }),
    typed: value,
  };
};
