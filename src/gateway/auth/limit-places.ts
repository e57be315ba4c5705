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

/**
 * Refuses a ban of a country or a provider, which hits people who have done
 * nothing, unless it is an owner's and lasts a week at most.
 *
 * @param endField names the end in an error
 * @throws ApiError `invalid` or `forbidden`, naming the field
 */
export const limitPlaces = (
  caller: Pick<Caller, 'role' | 'sites' | 'permissions'>,
  { keys, until: banEnd }: Wanted,
  now: number,
  endField = 'until',
): void => {
  for (const { kind, until, field } of keys) {
    const by = WORDS[kind];
    if (by === undefined) continue;
    if (!hasRight(caller, 'ban bystanders')) {
      throw new ApiError(
        'forbidden',
        `Only an owner may block by ${by}. Nothing was blocked.`,
        field,
      );
    }
    const end = Math.min(until ?? Infinity, banEnd ?? Infinity);
    if (end > now + WEEK) {
      throw new ApiError(
        'invalid',
        `A block by ${by} ends within seven days: expected a time until ${new Date(now + WEEK).toISOString()}.`,
        endField,
      );
    }
  }
};
