import { acquireList } from './list-bans';
import type { VendorRequest } from '../http/request';
import { isSameKey } from '../../../keys/same-key';
import type { VendorBan, VendorKey } from '../client';

/**
 * Blocks in force that hold a key, oldest first. Nothing but the whole list
 * tells, and it holds expired ones, too.
 *
 * @param now milliseconds since 1970
 */
export const findAcquireBans = async (
  request: VendorRequest,
  now: number,
  key: VendorKey,
  newerThan: string | undefined,
  signal: AbortSignal | undefined,
): Promise<VendorBan[]> => {
  const found: VendorBan[] = [];
  for await (const bans of acquireList(request, signal)) {
    found.push(
      ...bans.filter(
        ({ id, until, keys }) =>
          (until === null || until > now) &&
          Number(id) > Number(newerThan ?? -1) &&
          keys.some((one) => isSameKey(one, key)),
      ),
    );
  }
  return found.sort((one, other) => Number(one.id) - Number(other.id));
};
