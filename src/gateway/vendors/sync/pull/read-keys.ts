import type { VendorFailure } from '../../../../protocol/vendor-failure';
import { canonicalKey } from '../../../keys/canonical-key';
import { ApiError } from '../../../lib/errors/api-error';
import type { VendorBan } from '../../clients/client';
import type { DraftKey } from '../../../bans/draft';
import { keyId } from '../../../keys/key';

/** Characters: longer than any key of ours, and no more than an index takes. */
const LONGEST = 200;

/** Halves of characters: PostgreSQL would return other text. */
const HALVES = /\p{Cs}/gu;

/** Returns as much of a text as either database stores without changing it. */
const toStorable = (text: string): string =>
  [...text.replace(/\p{Cc}/gu, '\ufffd')].slice(0, LONGEST).join('');

/** A key of a vendor's ban in our spelling, or in the vendor's with an error. */
export interface ReadKey extends DraftKey {
  error?: VendorFailure;
}

/** Reads the keys of a vendor's ban, each once. */
export const readKeys = ({ keys }: VendorBan): ReadKey[] => {
  const read = keys.map(({ kind, value: written }): ReadKey => {
    const value = written.replace(HALVES, '\ufffd');
    try {
      const key = canonicalKey(kind, value, 'keys');
      return { ...key, typed: value, field: 'keys' };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const text = toStorable(value);
      return {
        ...{ kind, value: text, typed: text, field: 'keys' },
        error: { code: 'invalid_key', detail: error.message },
      };
    }
  });
  return [...new Map(read.map((key) => [keyId(key), key])).values()];
};
