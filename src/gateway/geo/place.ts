import type { Key } from '../keys/key';

/** Where an address is, as far as the operator's databases say. */
export interface Place {
  /** ISO 3166-1 alpha-2, upper-case. */
  country?: string;
  /** Number of the autonomous system. */
  asn?: number;
  /** Who runs that, for people. */
  provider?: string;
}

/** Returns the keys that a ban of a country or of a provider is matched by. */
export const toPlaceKeys = ({ country, asn }: Place): Key[] => [
  ...(country === undefined
    ? []
    : [{ kind: 'country', value: country } as const]),
  ...(asn === undefined ? [] : [{ kind: 'asn', value: String(asn) } as const]),
];
