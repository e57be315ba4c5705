import type { DraftKey } from '../bans/add-ban';
import { canonicalKey } from '../bans/canonical-key';
import { ApiError } from '../problem';
import type { VendorBan } from '../vendors/vendor';

/** A key of a vendor's ban in our spelling, or as it was with why not. */
export interface ReadKey extends DraftKey {
  whyNot?: string;
}

/** The keys of a vendor's ban, each once. */
export const readKeys = ({ keys }: VendorBan): ReadKey[] => {
  const read = keys.map(({ kind, value }): ReadKey => {
    try {
      const key = canonicalKey(kind, value, 'keys');
      return { ...key, typed: value, field: 'keys' };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { message: whyNot } = error;
      return { kind, value, typed: value, field: 'keys', whyNot };
    }
  });
  return [
    ...new Map(read.map((key) => [`${key.kind} ${key.value}`, key])).values(),
  ];
};
