import type { DraftKey } from '../../bans/draft';
import { WIDEST } from '../../keys/address';
import { toNetworks } from '../../keys/canonical-key';
import { isWide } from '../../keys/networks';
import { ApiError } from '../../lib/errors/api-error';

/**
 * Refuses networks that are too wide to be banned without a question, which the
 * vendors' APIs have no way to ask.
 *
 * @throws ApiError `invalid`, naming the field
 */
export const refuseWide = (keys: readonly DraftKey[]): void => {
  for (const key of keys) {
    const networks = toNetworks(key);
    const [first] = networks;
    if (!first || !isWide(networks)) continue;
    throw new ApiError(
      'invalid',
      `${key.typed} is wider than /${WIDEST[first.family]}. Split it into networks no wider than that, or use /v1/bans with confirm: true.`,
      key.field,
    );
  }
};
