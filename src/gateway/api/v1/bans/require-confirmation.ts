import type { BanRequest } from '../../../../protocol/ban-request';
import type { DraftKey } from '../../../bans/draft';
import { isPrivate, WIDEST } from '../../../keys/address';
import { toNetworks } from '../../../keys/canonical-key';
import { isWide } from '../../../keys/networks';
import { ApiError } from '../../../lib/errors/api-error';
import type { BannedSession } from './banned-session';

/** Returns why a key is not banned without a second thought, as a sentence. */
const explainDoubt = (
  key: DraftKey,
  session: BannedSession | undefined,
): string | undefined => {
  const networks = toNetworks(key);
  const [first] = networks;
  if (!first) return undefined;
  if (isWide(networks)) {
    return `${key.typed} is wider than /${WIDEST[first.family]}. Split it into networks no wider than that`;
  }
  if (session && session.address_trusted === 0) {
    return `${key.typed} is the address of a proxy that TRUST_PROXY does not name: every visitor behind it has that address. Name the proxy in TRUST_PROXY`;
  }
  return networks.some(isPrivate)
    ? `${key.typed} is private, loopback or link-local: a whole office may have it, or a proxy that stands before the gateway. Choose an address of the visitor alone`
    : undefined;
};

/**
 * Refuses keys that may hit many, unless the request confirms them.
 *
 * @throws ApiError `unconfirmed`, naming the field
 */
export const requireConfirmation = (
  { confirm }: Pick<BanRequest, 'confirm'>,
  keys: readonly DraftKey[],
  session: BannedSession | undefined,
): void => {
  if (confirm) return;
  for (const key of keys) {
    const doubt = explainDoubt(key, session);
    if (doubt === undefined) continue;
    throw new ApiError(
      'unconfirmed',
      `${doubt}, or send confirm: true. Nothing was blocked.`,
      key.field,
    );
  }
};
