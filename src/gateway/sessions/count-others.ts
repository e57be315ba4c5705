import { COUNTED_TIME } from '../bans/compute-reach';
import { parseNetwork, visitorNetwork } from '../keys/address';
import { toAddressOrder } from '../keys/address-order';
import type { Db } from '../store/db';
import { countInNetworks } from '../store/reach';
import type { SessionRow } from '../store/schema/schema';

/**
 * Counts the other visitors whom a ban of a chat's address would concern: those
 * who chatted from the same IPv4 address or IPv6 /64 in the last 30 days.
 *
 * @param sites of whoever is told; null: all
 */
export const countOthersAtAddress = async (
  db: Db,
  { address, visitor }: Pick<SessionRow, 'address' | 'visitor'>,
  now: number,
  sites: readonly string[] | null,
): Promise<number> => {
  const network = address === null ? undefined : parseNetwork(address);
  if (!network) return 0;
  const [count] = await countInNetworks(
    db,
    [toAddressOrder(visitorNetwork(network))],
    { since: now - COUNTED_TIME, sites, except: visitor },
  );
  return count?.visitors ?? 0;
};
