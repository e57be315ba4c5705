import { ApiError } from '../../../lib/errors/api-error';
import { listBanIdsByReference } from '../../../store/bans';
import type { Db } from '../../../store/db';
import { wholeId } from '../../shared/path-parameters';

const isId = (given: number | string): boolean =>
  wholeId.safeParse(String(given)).success;

/**
 * Returns the ids of bans that a request names by id or reference, in either
 * case. An id that no ban has stays: what is done with it tells so.
 *
 * @throws ApiError `invalid` that names the first reference that no ban has
 */
export const requestedIds = async (
  db: Db,
  given: readonly (number | string)[],
): Promise<number[]> => {
  const references = given.map((one) => String(one).trim().toUpperCase());
  const known = await listBanIdsByReference(
    db,
    references.filter((one) => !isId(one)),
  );
  return references.map((one, index) => {
    const id = isId(one) ? Number(one) : known.get(one);
    if (id !== undefined) return id;
    throw new ApiError(
      'invalid',
      `There is no ban ${given[index]}. Expected its id, or its reference.`,
      `ids.${index}`,
    );
  });
};
