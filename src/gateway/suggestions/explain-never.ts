import ipaddr from 'ipaddr.js';
import type { NeverReason } from '../../protocol/suggestions';
import { isVendor } from '../../protocol/vendors';
import { listStaffMailboxes } from '../bans/list-staff-mailboxes';
import type { Geo } from '../geo/create-geo';
import { explainMissingGeo } from '../geo/explain-missing';
import type { ProxyTrust } from '../http/client-address';
import { parseNetwork, toNetwork, type Network } from '../keys/address';
import { canonicalValue, toNetworks } from '../keys/canonical-key';
import { keyId, type Key } from '../keys/key';
import type { NeverBan } from '../keys/never-ban';
import type { Db } from '../store/db';
import { keysWithLinks } from '../store/keys-with-links';
import { listConnectedVendors } from '../store/suggestions/candidates';

/** What tells whether a key can match anybody. */
export interface NeverDeps {
  db: Db;
  neverBan: NeverBan;
  trust: Pick<ProxyTrust, 'networks'>;
  geo: Pick<Geo, 'has'>;
}

const parseAll = (texts: readonly string[]): Network[] =>
  texts.flatMap((text) => parseNetwork(text) ?? []);

/** Stand for no address: RFC 5737, RFC 3849, RFC 9637. */
const DOCUMENTATION = parseAll([
  ...['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'],
  ...['2001:db8::/32', '3fff::/20'],
]);

/** Nobody comes from there: IANA's registries of special-purpose addresses. */
const UNREACHABLE = parseAll([
  ...['0.0.0.0/8', '192.0.0.0/24', '224.0.0.0/3'],
  ...['::/128', '100::/64', '2001:10::/28', '2001:20::/28', 'ff00::/8'],
]);

const isWithin = (networks: readonly Network[], one: Network): boolean =>
  networks.some(
    (around) =>
      around.family === one.family &&
      around.length <= one.length &&
      toNetwork(one, around.length).text === around.text,
  );

/** Whether an IPv6 network has no address that is given out, or private. */
const isNotGivenOut = ({ family, base, length }: Network): boolean => {
  if (family === 'ipv4' || length < 7) return false;
  const [first = 0] = ipaddr.parse(base).toByteArray();
  // 2000::/3 is given out; fc00::/7, fe80::/10 and ::1 are somebody’s own.
  return first >> 5 !== 1 && first >> 1 !== 126 && first !== 254 && first !== 0;
};

const explainAddress = (
  networks: readonly Network[],
  isOnList: (one: Network) => boolean,
  { trust }: Pick<NeverDeps, 'trust'>,
): NeverReason | undefined => {
  if (!networks.length) return undefined;
  const every = (test: (one: Network) => boolean) => networks.every(test);
  if (every(isOnList)) return 'never_ban';
  if (every((one) => isWithin(DOCUMENTATION, one))) return 'documentation';
  const isUnreachable = (one: Network) =>
    isWithin(UNREACHABLE, one) || isNotGivenOut(one);
  if (every(isUnreachable)) return 'unreachable';
  const proxies = trust.networks;
  return every((one) => isWithin(proxies, one)) ? 'proxy' : undefined;
};

/**
 * Returns what says why a key can match nobody, undefined where it can, of some
 * keys that are looked up at once.
 */
export const createNeverCheck = async (
  deps: NeverDeps,
  keys: readonly (Key & { typed: string })[],
): Promise<(key: Key & { typed: string }) => NeverReason | undefined> => {
  const { db, neverBan, geo } = deps;
  const listed = neverBan.entries.flatMap(toNetworks);
  const isOnList = (one: Network) => isWithin(listed, one);
  const staff = keys.some(({ kind }) => kind === 'email')
    ? await listStaffMailboxes(db)
    : new Set<string>();
  const ids = keys.filter(({ kind }) => isVendor(kind));
  const linked = new Set((await keysWithLinks(db, ids)).map(keyId));
  const connected = ids.length
    ? await listConnectedVendors(db)
    : new Set<string>();
  return (key) => {
    const { kind, value, typed } = key;
    if (kind === 'ip') {
      return explainAddress(toNetworks(key), isOnList, deps);
    }
    if (isVendor(kind)) {
      const isKnown = connected.has(kind) || linked.has(keyId(key));
      return isKnown ? undefined : 'no_link';
    }
    if (explainMissingGeo(geo, kind) !== undefined) return 'no_geo';
    if (staff.has(value) && kind === 'email') return 'never_ban';
    if (neverBan.covers(key) !== undefined) return 'never_ban';
    const isRead =
      canonicalValue(kind, value) !== undefined ||
      canonicalValue(kind, typed) !== undefined;
    return isRead ? undefined : 'unreadable';
  };
};
