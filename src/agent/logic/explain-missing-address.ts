import type { Me } from '../../protocol/people';
import type { Session } from '../../protocol/sessions';

/** Reasons why the address of a chat cannot be blocked. */
export type NoAddress = 'untrusted' | 'unknown' | 'own';

/** Returns why a chat's address cannot be blocked; undefined if it can. */
export const explainMissingAddress = (
  { address }: Pick<Session, 'address'>,
  me: Pick<Me, 'address' | 'addressesTrusted'>,
): NoAddress | undefined => {
  if (!me.addressesTrusted) return 'untrusted';
  if (address === null) return 'unknown';
  return address === me.address ? 'own' : undefined;
};
