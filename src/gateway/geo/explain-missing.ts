import type { KeyKind } from '../../protocol/key-kinds';
import type { Geo } from './create-geo';
import type { PlaceKind } from './open-database';

const WORDS: Record<PlaceKind, { by: string; database: string }> = {
  country: { by: 'country', database: 'GeoLite2-Country.mmdb' },
  asn: { by: 'provider', database: 'GeoLite2-ASN.mmdb' },
};

/** Returns whether keys of a kind say where an address is. */
export const isPlaceKind = (kind: KeyKind): kind is KeyKind & PlaceKind =>
  Object.hasOwn(WORDS, kind);

/**
 * Returns what is missing to match a key of a kind with anybody; undefined where
 * nothing is.
 */
export const explainMissingGeo = (
  geo: Pick<Geo, 'has'>,
  kind: KeyKind,
): string | undefined => {
  if (!isPlaceKind(kind) || geo.has(kind)) return undefined;
  const { by, database } = WORDS[kind];
  return `To block by ${by} the gateway needs a database of addresses in MaxMind’s format: start it with --geo <file>, such as ${database}.`;
};
