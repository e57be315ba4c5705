import type { SessionRequest } from '../../../../protocol/gate-sessions';
import { canonicalEmail, canonicalPhone } from '../../../keys/canonical-key';
import type { Key } from '../../../keys/key';
import type { SessionDraft } from '../../../sessions/start-session';
import { toClaimedKeys } from '../../../verdict/subject';

/**
 * Returns what a chat form says of its visitor in canonical spellings, without
 * what is no email or phone number, and the keys of that.
 */
export const canonicalClaims = ({
  name,
  ...given
}: SessionRequest['claims'] = {}): {
  claims: SessionDraft['claims'];
  keys: Key[];
} => {
  const email = canonicalEmail(given.email ?? '');
  const phone = canonicalPhone(given.phone ?? '');
  return {
    claims: {
      ...(name && { name }),
      ...(email !== undefined && { email }),
      ...(phone !== undefined && { phone }),
    },
    keys: toClaimedKeys({ email: email ?? null, phone: phone ?? null }),
  };
};
