import type { Effect } from '../../../../protocol/effects';
import type { Caller } from '../../../auth/caller';
import { hasRight } from '../../../auth/role-table';
import type { DraftKey } from '../../../bans/draft';
import type { Geo } from '../../../geo/create-geo';
import type { PlaceKind } from '../../../geo/open-database';
import { ApiError } from '../../../lib/errors/api-error';

const WEEK = 7 * 24 * 60 * 60 * 1000;

const WORDS: Record<PlaceKind, { by: string; database: string }> = {
  country: { by: 'country', database: 'GeoLite2-Country.mmdb' },
  asn: { by: 'provider', database: 'GeoLite2-ASN.mmdb' },
};

const isPlaceKind = (kind: string): kind is PlaceKind =>
  Object.hasOwn(WORDS, kind);

/**
 * Returns the effect of a ban that says none: one of a country or a provider,
 * which hits people who have done nothing, only watches.
 */
export const usualEffect = (keys: readonly DraftKey[]): Effect =>
  keys.some(({ kind }) => isPlaceKind(kind)) ? 'watch' : 'refuse';

/**
 * Refuses a ban of a country or a provider that is not an owner's, lasts longer
 * than a week, or that no database of addresses could match with anybody.
 *
 * @throws ApiError `invalid` or `forbidden`, naming the field
 */
export const limitPlaces = (
  geo: Geo,
  caller: Caller,
  ban: {
    keys: readonly Pick<DraftKey, 'kind' | 'until' | 'field'>[];
    until: number | null;
    now: number;
  },
): void => {
  for (const { kind, until, field } of ban.keys) {
    if (!isPlaceKind(kind)) continue;
    const { by, database } = WORDS[kind];
    if (!hasRight(caller, 'ban bystanders')) {
      throw new ApiError(
        'forbidden',
        `Only an owner may block by ${by}. Nothing was blocked.`,
        field,
      );
    }
    if (!geo.has(kind)) {
      throw new ApiError(
        'invalid',
        `To block by ${by} the gateway needs a database of addresses in MaxMind’s format: start it with --geo <file>, such as ${database}. Nothing was blocked.`,
        field,
      );
    }
    const end = Math.min(until ?? Infinity, ban.until ?? Infinity);
    if (end > ban.now + WEEK) {
      throw new ApiError(
        'invalid',
        `A block by ${by} ends within seven days: expected a time until ${new Date(ban.now + WEEK).toISOString()}.`,
        'until',
      );
    }
  }
};
