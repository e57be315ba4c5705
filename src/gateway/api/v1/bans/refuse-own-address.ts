import type { Caller } from '../../../auth/caller';
import { coversOwnAddress } from '../../../auth/policies';
import type { DraftKey } from '../../../bans/draft';
import type { RequestAddress } from '../../../http/client-address';
import { ApiError } from '../../../lib/errors/api-error';

/**
 * Refuses keys that cover the caller's own address.
 *
 * @throws ApiError `never_ban`
 */
export const refuseOwnAddress = (
  caller: Caller,
  from: Pick<RequestAddress, 'address'>,
  keys: readonly DraftKey[],
): void => {
  const own = keys.find((key) => coversOwnAddress(caller, from, key));
  if (!own) return;
  const { value, field } = own;
  const address = from.address?.text ?? '';
  throw new ApiError(
    'never_ban',
    value === address
      ? `${value} is your own address. Nothing was blocked.`
      : `${value} covers your own address, ${address}. Nothing was blocked.`,
    field.startsWith('kinds') ? 'ip' : field,
  );
};
