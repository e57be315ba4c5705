import { overlap } from '../keys/address';
import { toMatchedKeys, toNetworks } from '../keys/canonical-key';
import { keyId, type Key } from '../keys/key';
import { findMatchingKeys, type ActiveKey } from '../store/find-keys';
import type { Db } from '../store/db';
import type { BanKeyFilter } from './ban-key-filter';
import type { KeySet } from './key-set';

/**
 * Finds the keys that are banned now and concern a key set on its site: the
 * form that decides. Asks the store for every network around the address.
 */
export const findMatches = (
  db: Db,
  { site, tagged, untagged }: KeySet,
  now: number,
): Promise<ActiveKey[]> =>
  findMatchingKeys(db, [...tagged, ...untagged], now, site);

/** Says whether any of some keys of bans concerns a key set. */
type Matches = (keySet: KeySet) => boolean;

/**
 * Compares texts: for key sets that are kept, such as those of open streams. Of
 * ten thousand of them each costs a few look-ups.
 */
export const createTextMatcher = (bannedKeys: readonly Key[]): Matches => {
  const banned = bannedKeys.flatMap(toMatchedKeys).map(keyId);
  return ({ ids }) => banned.some((id) => ids.has(id));
};

/**
 * Compares addresses as numbers: for key sets that are made for one question,
 * where to spell out the hundred networks around each address costs more.
 */
export const createNumberMatcher = (bannedKeys: readonly Key[]): Matches => {
  const banned = new Set(bannedKeys.map(keyId));
  const networks = bannedKeys.flatMap(toNetworks);
  return ({ identifiers, ranges }) =>
    identifiers.some((key) => banned.has(keyId(key))) ||
    ranges.some((range) => networks.some((one) => overlap(one, range)));
};

/**
 * Asks memory only: false if no key that was ever banned and not lifted
 * concerns a key set; true may be a false alarm, which the store has to rule
 * out.
 */
export const mayMatch = (
  filter: Pick<BanKeyFilter, 'mayHoldKey' | 'mayHoldAddress'>,
  { identifiers, ranges }: KeySet,
): boolean =>
  ranges.some(filter.mayHoldAddress) || identifiers.some(filter.mayHoldKey);
