import type { Me } from '../../protocol/people';
import type { Session } from '../../protocol/sessions';

export type NoAddress = 'untrusted' | 'unknown' | 'own';

/** Why this chat's address cannot be blocked; `undefined`: it can. */
export const explainMissingAddress = (
  { address }: Pick<Session, 'address'>,
  me: Pick<Me, 'address' | 'addressesTrusted'>,
): NoAddress | undefined => {
  if (!me.addressesTrusted) return 'untrusted';
  if (address === null) return 'unknown';
  return address === me.address ? 'own' : undefined;
};
