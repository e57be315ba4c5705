import type { KeyKind } from '../../../../protocol/key-kinds';
import type { VendorBan } from '../../clients/client';

/** A vendor's whole list, as far as later questions need it. */
export interface ListingIndex {
  ids: Set<string>;
  /** Those of them that had ended: some vendors list old bans, too. */
  ended: Set<string>;
  kinds: Map<KeyKind, { count: number; oldest: number }>;
}

/** Creates the index of a list that nothing was read of yet. */
export const createListingIndex = (): ListingIndex => ({
  ids: new Set(),
  ended: new Set(),
  kinds: new Map(),
});

/** Adds a listed ban to an index. */
export const addToIndex = (
  { ids, ended, kinds }: ListingIndex,
  { id, keys, until }: VendorBan,
  now: number,
): void => {
  ids.add(id);
  if (until !== null && until <= now) ended.add(id);
  for (const kind of new Set(keys.map((key) => key.kind))) {
    const before = kinds.get(kind) ?? { count: 0, oldest: Infinity };
    const oldest = Math.min(before.oldest, Number(id));
    kinds.set(kind, { count: before.count + 1, oldest });
  }
};
