import type { DraftKey } from '../../../bans/draft';
import type { Geo } from '../../../geo/create-geo';
import { explainMissingGeo } from '../../../geo/explain-missing';
import { ApiError } from '../../../lib/errors/api-error';

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
    const missing = explainMissingGeo(geo, kind);
    if (missing === undefined) continue;
    throw new ApiError('invalid', `${missing} Nothing was blocked.`, field);
  }
};
