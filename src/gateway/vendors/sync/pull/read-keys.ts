import type { VendorFailure } from '../../../../protocol/vendor-failure';
import { isPrivate, WIDEST } from '../../../keys/address';
import {
  canonicalValue,
  explainUnreadable,
  toNetworks,
} from '../../../keys/canonical-key';
import type { VendorBan } from '../../clients/client';
import type { DraftKey } from '../../../bans/draft';
import { keyId, type Key } from '../../../keys/key';
import { isWide } from '../../../keys/networks';

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

/** Returns why a key is not banned here just because a vendor bans it. */
const explainUnimportable = (key: Key): string | undefined => {
  const networks = toNetworks(key);
  const [first] = networks;
  if (!first) return undefined;
  if (isWide(networks)) {
    return `${key.value} is wider than /${WIDEST[first.family]}, the widest that is taken over.`;
  }
  return networks.some(isPrivate)
    ? `${key.value} is private, loopback or link-local, which here may be anybody's address.`
    : undefined;
};

/** Reads the keys of a vendor's ban, each once. */
export const readKeys = ({ keys }: VendorBan): ReadKey[] => {
  const read = keys.map(({ kind, value: written }): ReadKey => {
    const value = written.replace(HALVES, '\ufffd');
    const canonical = canonicalValue(kind, value);
    const detail =
      canonical === undefined
        ? explainUnreadable(kind, value)
        : explainUnimportable({ kind, value: canonical });
    if (canonical !== undefined && detail === undefined) {
      return { kind, value: canonical, typed: value, field: 'keys' };
    }
    const text = toStorable(value);
    return {
      ...{ kind, value: text, typed: text, field: 'keys' },
      error: { code: 'invalid_key', detail: detail ?? '' },
    };
  });
  return [...new Map(read.map((key) => [keyId(key), key])).values()];
};
