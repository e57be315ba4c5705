import { canonicalValue } from '../keys/canonical-key';
import type { Place } from './place';

const readObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};

const readText = (...values: unknown[]): string | undefined =>
  values.find((value) => typeof value === 'string' && value !== '') as
    string | undefined;

const MOST_CHARACTERS = 200;

/**
 * Reads a record of a database: MaxMind's layout, which DB-IP has too, or the
 * flat one of IPinfo. Whatever else a record has is left.
 *
 * - https://dev.maxmind.com/geoip/docs/databases/city-and-country
 * - https://dev.maxmind.com/geoip/docs/databases/asn
 * - https://ipinfo.io/developers/data-types
 */
export const readPlace = (record: unknown): Place => {
  const fields = readObject(record);
  const country = readText(
    readObject(fields['country'])['iso_code'],
    readObject(fields['registered_country'])['iso_code'],
    fields['country_code'],
    fields['country'],
  );
  const number = fields['autonomous_system_number'] ?? fields['asn'];
  const provider = readText(
    fields['autonomous_system_organization'],
    fields['as_name'],
    fields['name'],
  );
  const code = canonicalValue('country', country ?? '');
  const asn = canonicalValue(
    'asn',
    typeof number === 'string' || typeof number === 'number'
      ? String(number)
      : '',
  );
  return {
    ...(code !== undefined && { country: code }),
    ...(asn !== undefined && { asn: Number(asn) }),
    ...(asn !== undefined &&
      provider !== undefined && {
        provider: provider.slice(0, MOST_CHARACTERS),
      }),
  };
};
