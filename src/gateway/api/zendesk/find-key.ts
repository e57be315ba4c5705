import type { Caller } from '../../auth/caller';
import { ApiError } from '../../lib/errors/api-error';
import {
  findZendeskKey,
  type ZendeskKey,
} from '../../store/compat/zendesk-bans';
import type { Db } from '../../store/db';

/** Makes the error for a ban that does not exist, or is over. */
export const banNotFound = (id: number | string) =>
  new ApiError('not_found', `There is no ban ${id}.`);

/**
 * Finds the active key that Zendesk's id of a ban names, on the caller's sites.
 *
 * @throws ApiError `not_found`
 */
export const findActiveKey = async (
  db: Db,
  id: string,
  { sites }: Caller,
  now: number,
): Promise<ZendeskKey> => {
  const key = await findZendeskKey(db, { id: Number(id), sites }, now);
  if (!key) throw banNotFound(id);
  return key;
};
