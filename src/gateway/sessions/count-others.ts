import { COUNTED_TIME } from '../bans/compute-reach';
import { parseNetwork, visitorNetwork } from '../keys/address';
import { toAddressOrder } from '../keys/address-order';
import type { Db } from '../store/db';
import { countVisitorsOfEach } from '../store/reach';
import type { SessionRow } from '../store/schema/schema';

/**
 * Counts the other visitors whom a ban of each chat's address would concern: those
 * who chatted from the same IPv4 address or IPv6 /64 in the last 30 days.
 *
 * @param sites of whoever is told; null: all
 * @returns the count of each chat, in its place
 */
export const countOthersOfEach = (
  db: Db,
  chats: readonly Pick<SessionRow, 'address' | 'visitor'>[],
  now: number,
  sites: readonly string[] | null,
): Promise<number[]> =>
  countVisitorsOfEach(
    db,
    chats.map(({ address, visitor }) => {
      const network = address === null ? undefined : parseNetwork(address);
      return {
        except: visitor,
        ...(network && { range: toAddressOrder(visitorNetwork(network)) }),
      };
    }),
    { since: now - COUNTED_TIME, sites },
  );
