import type { KeyKind } from '../../protocol/key-kinds';
import { ApiError } from '../lib/errors/api-error';
import type { Caller } from './caller';
import { hasRight } from './role-table';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What people call the kinds of places that an address is at. */
const WORDS: Partial<Record<KeyKind, string>> = {
  country: 'country',
  asn: 'provider',
};

interface Wanted {
  keys: readonly { kind: KeyKind; until?: number | null; field: string }[];
  /** When the ban ends, in milliseconds since 1970; null: it does not. */
  until: number | null;
}

/** What keeps a ban from being made. */
interface PlaceLimit {
  code: 'forbidden' | 'invalid';
  why: string;
  /** The field of the key; absent: it is the end. */
  field?: string;
}

/**
 * Returns what keeps a caller from banning a country or a provider, which hits
 * people who have done nothing: only an owner may, for a week at most. Undefined
 * for a ban that nothing keeps them from.
 */
export const findPlaceLimit = (
  caller: Pick<Caller, 'role' | 'sites' | 'permissions'>,
  { keys, until: banEnd }: Wanted,
  now: number,
): PlaceLimit | undefined => {
  for (const { kind, until, field } of keys) {
    const by = WORDS[kind];
    if (by === undefined) continue;
    if (!hasRight(caller, 'ban bystanders')) {
      const why = `Only an owner may block by ${by}.`;
      return { code: 'forbidden', why, field };
    }
    const end = Math.min(until ?? Infinity, banEnd ?? Infinity);
    if (end > now + WEEK) {
      const why = `A block by ${by} ends within seven days: expected a time until ${new Date(now + WEEK).toISOString()}.`;
      return { code: 'invalid', why };
    }
  }
  return undefined;
};

/**
 * Refuses a ban of a country or a provider that `findPlaceLimit` finds a limit of.
 *
 * @param endField names the end in an error
 * @throws ApiError `invalid` or `forbidden`, naming the field
 */
export const limitPlaces = (
  caller: Pick<Caller, 'role' | 'sites' | 'permissions'>,
  wanted: Wanted,
  now: number,
  endField = 'until',
): void => {
  const limit = findPlaceLimit(caller, wanted, now);
  if (!limit) return;
  const { code, why, field = endField } = limit;
  const result = code === 'forbidden' ? ' Nothing was blocked.' : '';
  throw new ApiError(code, `${why}${result}`, field);
};
