import { canonicalKey } from '../../../keys/canonical-key';
import { ApiError } from '../../../lib/errors/api-error';
import type { VendorBan } from '../../clients/client';
import type { DraftKey } from '../../../bans/draft';
import { keyId } from '../../../keys/key';

/** Longer than any key of ours, and no more than an index takes. */
const LONGEST = 200;

/** Half a character: PostgreSQL would give back another one. */
const HALVES = /\p{Cs}/gu;

/** As much of what is no key as either database gives back as it was. */
const storable = (text: string): string =>
  [...text.replace(/\p{Cc}/gu, '\ufffd')].slice(0, LONGEST).join('');

/** A key of a vendor's ban in our spelling, or as it was with why not. */
export interface ReadKey extends DraftKey {
  whyNot?: string;
}

/** The keys of a vendor's ban, each once. */
export const readKeys = ({ keys }: VendorBan): ReadKey[] => {
  const read = keys.map(({ kind, value: written }): ReadKey => {
    const value = written.replace(HALVES, '\ufffd');
    try {
      const key = canonicalKey(kind, value, 'keys');
      return { ...key, typed: value, field: 'keys' };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { message: whyNot } = error;
      const kept = storable(value);
      return { kind, value: kept, typed: kept, field: 'keys', whyNot };
    }
  });
  return [...new Map(read.map((key) => [keyId(key), key])).values()];
};
