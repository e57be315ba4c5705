import type { KeyKind } from '../../../protocol/key-kinds';
import type { Me } from '../../../protocol/people';
import type { Session } from '../../../protocol/sessions';
import { VENDOR_IDS } from '../../../protocol/vendors';

/** What the dialog offers besides the visitor and the address. */
export type KeyRow = 'email' | 'domain' | 'phone' | 'account';

/** Something of a chat that can be blocked by itself. */
export interface ChatKey {
  row: KeyRow;
  /** The kind in a request; of an account its vendor. */
  kind: KeyKind;
  /** Undefined where the chat has none. */
  value: string | undefined;
  /** False: the visitor only said it. */
  isProven: boolean;
}

const domainOf = (email: string | undefined): string | undefined => {
  const at = email?.lastIndexOf('@') ?? -1;
  return at < 0 ? undefined : email?.slice(at + 1);
};

/** Lists the keys of a chat, those that it has none of among them. */
export const listChatKeys = ({
  claims,
  proven,
  unchecked,
}: Pick<Session, 'claims' | 'proven' | 'unchecked'>): ChatKey[] => {
  const email = proven?.email ?? claims.email;
  const vendor = VENDOR_IDS.find((one) => proven?.[one] !== undefined);
  const isProven = proven?.email !== undefined;
  return [
    { row: 'email', kind: 'email', value: email, isProven },
    { row: 'domain', kind: 'domain', value: domainOf(email), isProven },
    {
      ...{ row: 'phone', kind: 'phone' },
      value: proven?.phone ?? claims.phone,
      isProven: proven?.phone !== undefined,
    },
    {
      ...{ row: 'account', kind: vendor ?? 'visitor' },
      // Of a chat that its vendor told of, the visitor is that account.
      value: unchecked || !vendor ? undefined : proven?.[vendor],
      isProven: true,
    },
  ];
};

/**
 * Returns the person, unless that has a proven key of a kind that one may not
 * block.
 */
export const visitorKind = (
  { proven = {} }: Pick<Session, 'proven'>,
  { limits: { kinds } }: Pick<Me, 'limits'>,
): 'person' | 'visitor' =>
  !kinds ||
  PERSON_KINDS.every((kind) => !(kind in proven) || kinds.includes(kind))
    ? 'person'
    : 'visitor';

/** Kinds of what may be proven of a person. */
const PERSON_KINDS: readonly KeyKind[] = ['email', 'phone', ...VENDOR_IDS];

/** Returns whether somebody may block by a kind of key. */
export const mayBlockBy = (
  { limits: { kinds } }: Pick<Me, 'limits'>,
  kind: KeyKind,
): boolean => kinds === null || kinds.includes(kind);
