import type { Effect } from '../../../../protocol/effects';
import type { DraftKey } from '../../../bans/draft';
import type { Geo } from '../../../geo/create-geo';
import type { PlaceKind } from '../../../geo/open-database';
import { ApiError } from '../../../lib/errors/api-error';

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
 * Refuses keys of countries and providers that no database of addresses could
 * match with anybody.
 *
 * @throws ApiError `invalid`, naming the field
 */
export const requireGeo = (
  geo: Pick<Geo, 'has'>,
  keys: readonly DraftKey[],
): void => {
  for (const { kind, field } of keys) {
    if (!isPlaceKind(kind) || geo.has(kind)) continue;
    const { by, database } = WORDS[kind];
    throw new ApiError(
      'invalid',
      `To block by ${by} the gateway needs a database of addresses in MaxMind’s format: start it with --geo <file>, such as ${database}. Nothing was blocked.`,
      field,
    );
  }
};
