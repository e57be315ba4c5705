import type { KeyReach } from '../../protocol/reach';
import { toNetwork, type Network } from '../keys/address';
import { toAddressOrder, type AddressOrder } from '../keys/address-order';
import { toNetworks } from '../keys/canonical-key';
import { keysAround } from '../keys/covering-keys';
import { keyId, type Key } from '../keys/key';
import type { NeverBan } from '../keys/never-ban';
import { isoTime } from '../lib/iso-time';
import { listBansById } from '../store/bans';
import type { Db } from '../store/db';
import { findMatchingKeys } from '../store/find-keys';
import {
  countByKey,
  countInNetworks,
  type Count,
  type CountQuery,
} from '../store/reach';
import { previewAtVendors } from '../vendors/state/preview';
import type { BanDraft, DraftKey } from './draft';
import { listStaffMailboxes } from './list-staff-mailboxes';

/** Milliseconds of chats that are counted. */
export const COUNTED_TIME = 30 * 24 * 60 * 60 * 1000;

/** Prefix lengths of the networks around an address that are counted, too. */
const AROUND = { ipv4: [32, 24, 16], ipv6: [64, 56, 48] } as const;

interface Deps {
  db: Db;
  neverBan: NeverBan;
}

/** What of a ban decides whom it reaches. */
type Reaching = Pick<BanDraft, 'sites' | 'until' | 'sparing' | 'effect'> & {
  /** Absent: of one to be. */
  id?: number;
  keys: readonly Omit<DraftKey, 'typed' | 'field'>[];
};

/** Who is told of the reach. */
interface Asker {
  /** Null: all. */
  sites: readonly string[] | null;
}

const orderOf = (networks: readonly Network[]): AddressOrder => {
  const orders = networks.map(toAddressOrder);
  return {
    first: orders.at(0)?.first ?? '',
    last: orders.at(-1)?.last ?? '',
  };
};

/** Returns the networks around a network that are counted, too. */
const listAround = (networks: readonly Network[]): Network[] => {
  const [network, ...others] = networks;
  if (!network || others.length) return [];
  return AROUND[network.family]
    .filter((length) => length <= network.length)
    .map((length) => toNetwork(network, length));
};

/** Counts whom a key concerns, and who else is around it if it is an address. */
const countKey = async (
  db: Db,
  key: Key,
  query: CountQuery,
): Promise<Count & Pick<KeyReach, 'around'>> => {
  const networks = toNetworks(key);
  if (!networks.length) return countByKey(db, key, query);
  const around = listAround(networks);
  const orders = [networks, ...around.map((one) => [one])].map(orderOf);
  const [own, ...others] = await countInNetworks(db, orders, query);
  if (!own) throw new Error('a network was not counted');
  return {
    ...own,
    around: around.flatMap(({ text, length }, index) => {
      const count = others[index];
      return count ? { network: text, prefix: length, ...count } : [];
    }),
  };
};

/** Lists the other active bans that have a key, on sites of who asks. */
const listStanding = async (
  db: Db,
  key: Key,
  { id: own }: Reaching,
  { sites }: Asker,
  now: number,
): Promise<KeyReach['banned']> => {
  const all = await findMatchingKeys(db, keysAround(key), now, sites);
  const found = all.filter(({ ban }) => ban !== own);
  const bans = await listBansById(db, [
    ...new Set(found.map(({ ban }) => ban)),
  ]);
  return found.flatMap(({ id, ban, kind, effect, until }) => {
    const stored = bans.find((one) => one.id === ban);
    const value = stored?.keys.find((one) => one.id === id)?.value;
    return value === undefined
      ? []
      : {
          ban,
          kind,
          value,
          effect,
          until: until === null ? null : isoTime(until),
        };
  });
};

const endOf = (
  key: Pick<DraftKey, 'until'>,
  until: number | null,
): string | null => {
  const end = Math.min(key.until ?? Infinity, until ?? Infinity);
  return end === Infinity ? null : isoTime(end);
};

/**
 * Computes whom each key of a ban concerns, of the chats of the last 30 days, on
 * the sites where the ban is to hold.
 */
export const computeReach = async (
  { db, neverBan }: Deps,
  ban: Reaching,
  asker: Asker,
  now: number,
): Promise<KeyReach[]> => {
  const { keys, sites, until } = ban;
  const query = {
    since: now - COUNTED_TIME,
    sites: sites.length ? sites : asker.sites,
  };
  const vendors = await previewAtVendors(db, { ...ban, now });
  const staff = keys.some(({ kind }) => kind === 'email')
    ? await listStaffMailboxes(db)
    : new Set();
  const reach: KeyReach[] = [];
  for (const key of keys) {
    const { kind, value } = key;
    const hit = neverBan.listHit(key);
    const isStaff = kind === 'email' && staff.has(value);
    const atVendors = vendors.get(keyId(key));
    reach.push({
      ...{ kind, value, until: endOf(key, until) },
      ...(await countKey(db, key, query)),
      pageViews: 'uncounted',
      neverBan: [...new Set([...hit, ...(isStaff ? [value] : [])])],
      banned: await listStanding(db, key, ban, asker, now),
      ...(atVendors && { vendors: atVendors }),
    });
  }
  return reach;
};
