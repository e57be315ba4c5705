import { hasPhoneNumbers } from '../keys/phone';
import { canonicalCountry } from '../keys/place-values';
import { ApiError } from '../lib/errors/api-error';

/**
 * Returns a site's country as it is stored: two letters; empty for none.
 *
 * @throws ApiError `invalid` that names `country`
 */
export const parseCountry = (given: string | null): string => {
  if (given === null) return '';
  const country = canonicalCountry(given);
  if (country !== undefined && hasPhoneNumbers(country)) return country;
  throw new ApiError(
    'invalid',
    'Expected a country with phone numbers, by its two letters of ISO 3166-1, such as DE.',
    'country',
  );
};
