import type { DraftKey } from '../../bans/draft';
import { coversProxy, type ProxyTrust } from '../../http/client-address';
import { toNetworks } from '../../keys/canonical-key';
import { ApiError } from '../../lib/errors/api-error';

/**
 * Refuses keys that cover a trusted proxy's address.
 *
 * @throws ApiError `invalid`, naming the field
 */
export const refuseProxies = (
  trust: ProxyTrust,
  keys: readonly DraftKey[],
): void => {
  const refused = keys.find((key) =>
    toNetworks(key).some((network) => coversProxy(trust, network)),
  );
  if (!refused) return;
  throw new ApiError(
    'invalid',
    `${refused.typed} has the address of a proxy that TRUST_PROXY names: it would stand for everybody whose own address that proxy does not tell. Expected addresses of visitors. Nothing was blocked.`,
    refused.field,
  );
};
