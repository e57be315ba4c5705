import { overlap } from '../../../keys/address';
import { toNetworks } from '../../../keys/canonical-key';
import type { Caller } from '../../../auth/caller';
import { ApiError } from '../../../lib/errors/api-error';
import type { RequestAddress } from '../../../http/client-address';
import type { DraftKey } from '../../../bans/draft';

/**
 * An agent who blocks their own address could not be reached by anybody.
 *
 * @throws ApiError `never_ban`
 */
export const refuseOwnAddress = (
  { isPerson }: Caller,
  { address }: RequestAddress,
  keys: readonly DraftKey[],
) => {
  if (!isPerson || !address) return;
  for (const key of keys) {
    const { value, field } = key;
    if (toNetworks(key).some((network) => overlap(network, address))) {
      throw new ApiError(
        'never_ban',
        value === address.text
          ? `${value} is your own address. Nothing was blocked.`
          : `${value} covers your own address, ${address.text}. Nothing was blocked.`,
        field.startsWith('kinds') ? 'ip' : field,
      );
    }
  }
};
