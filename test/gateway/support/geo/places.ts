import { fileURLToPath } from 'node:url';
import { writeMmdb } from './write-mmdb';

/** Where the databases of the tests say that documentation addresses are. */
const COUNTRIES = {
  '203.0.113.0/25': { country: { iso_code: 'DE' } },
  '203.0.113.128/25': { country: { iso_code: 'FR' } },
  '198.51.100.0/24': { registered_country: { iso_code: 'NL' } },
  '2001:db8::/32': { country: { iso_code: 'AT' } },
};
const PROVIDERS = {
  '203.0.113.0/24': {
    autonomous_system_number: 64_500,
    autonomous_system_organization: 'Example Net',
  },
  '2001:db8:1::/48': { asn: 'AS64501', as_name: 'Other Net' },
};

const BUILT_AT = new Date('2026-11-20T00:00:00Z');

export const countriesMmdb = (
  networks: Parameters<typeof writeMmdb>[1] = COUNTRIES,
) => writeMmdb('Doorlist-Test-Country', networks, BUILT_AT);
export const providersMmdb = () =>
  writeMmdb('Doorlist-Test-ASN', PROVIDERS, BUILT_AT);

/** The same, as committed. */
export const COUNTRY_FILE = fileURLToPath(
  new URL('country.mmdb', import.meta.url),
);
export const ASN_FILE = fileURLToPath(new URL('asn.mmdb', import.meta.url));
