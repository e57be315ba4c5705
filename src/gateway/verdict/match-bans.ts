import { overlap } from '../keys/address';
import { toMatchedKeys, toNetworks } from '../keys/canonical-key';
import { isErasedValue } from '../keys/erased';
import { keyId, type Key } from '../keys/key';
import { isSharedKind } from '../keys/shared-kinds';
import { groupBy } from '../lib/group-by';
import { findMatchingKeys, type ActiveKey } from '../store/find-keys';
import type { BannedKeys } from '../store/banned-keys';
import type { Db } from '../store/db';
import type { BanKeyFilter } from './ban-key-filter';
import type { KeySet } from './key-set';

/**
 * Finds the keys that are banned now and concern a key set on its site: the
 * form that decides. Asks the store for every network around the address.
 */
export const findMatches = async (
  db: Db,
  { site, isVouchedFor, tagged, untagged }: KeySet,
  now: number,
): Promise<ActiveKey[]> => {
  const keys = [...tagged, ...untagged];
  const found = await findMatchingKeys(db, keys, now, [site]);
  return isVouchedFor ? found.filter((key) => !isSpared(key)) : found;
};

/** Finds the same of many key sets, each in its place, with a query a site. */
export const findMatchesOfEach = async (
  db: Db,
  keySets: readonly KeySet[],
  now: number,
): Promise<ActiveKey[][]> => {
  const found = new Map<string, ActiveKey[]>();
  for (const [site, sets] of groupBy(keySets, (one) => one.site)) {
    const keys = sets.flatMap(({ tagged, untagged }) => [
      ...tagged,
      ...untagged,
    ]);
    found.set(site, await findMatchingKeys(db, keys, now, [site]));
  }
  return keySets.map(({ site, ids, isVouchedFor }) =>
    (found.get(site) ?? []).filter(
      (key) => ids.has(keyId(key)) && !(isVouchedFor && isSpared(key)),
    ),
  );
};

/**
 * Returns whether a ban's key spares everybody whose identity a site's server
 * proved.
 */
export const isSpared = ({
  kind,
  sparing,
}: Pick<ActiveKey, 'kind' | 'sparing'>): boolean =>
  sparing === 1 && isSharedKind(kind);

/** What of a ban says whom it concerns, on whatever site. */
type Banning = Pick<BannedKeys, 'sparing'> & { keys: readonly Key[] };

/** Says whether any of some bans concerns a key set. */
type Matches = (keySet: KeySet) => boolean;

/** Makes a matcher of the bans' keys; of fewer for whom some bans spare. */
const createMatcher = (
  bans: readonly Banning[],
  createPlain: (keys: readonly Key[]) => Matches,
): Matches => {
  const all = createPlain(bans.flatMap(({ keys }) => keys));
  const unsparing = createPlain(
    bans.flatMap(({ keys, sparing }) =>
      keys.filter(({ kind }) => !isSpared({ kind, sparing })),
    ),
  );
  return (keySet) => (keySet.isVouchedFor ? unsparing : all)(keySet);
};

/**
 * Compares texts: for key sets that are kept, such as those of open streams. Of
 * ten thousand of them each costs a few look-ups.
 */
export const createTextMatcher = (bans: readonly Banning[]): Matches =>
  createMatcher(bans, (keys) => {
    const banned = keys.flatMap(toMatchedKeys).map(keyId);
    return ({ ids }) => banned.some((id) => ids.has(id));
  });

/**
 * Compares addresses as numbers: for key sets that are made for one question,
 * where to spell out the hundred networks around each address costs more.
 */
export const createNumberMatcher = (bans: readonly Banning[]): Matches =>
  createMatcher(bans, (keys) => {
    const banned = new Set(keys.map(keyId));
    const networks = keys.flatMap(toNetworks);
    return ({ identifiers, ranges }) =>
      identifiers.some((key) => banned.has(keyId(key))) ||
      ranges.some((range) => networks.some((one) => overlap(one, range)));
  });

/**
 * Asks memory only: false if no key that was ever banned and not lifted
 * concerns a key set; true may be a false alarm, which the store has to rule
 * out. Also true of whom all bans spare: which tags they get the store says.
 */
export const mayMatch = (
  filter: Pick<BanKeyFilter, 'mayHoldKey' | 'mayHoldAddress'>,
  { identifiers, ranges }: KeySet,
): boolean =>
  ranges.some(filter.mayHoldAddress) ||
  identifiers.some(
    // Of an erased key the filter holds what it was before.
    (key) => isErasedValue(key.value) || filter.mayHoldKey(key),
  );
