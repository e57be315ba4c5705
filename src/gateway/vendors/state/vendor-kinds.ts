import type { KeyKind } from '../../../protocol/key-kinds';
import type { Vendor } from '../../../protocol/vendors';

/**
 * The kinds of keys that each vendor is asked to ban: its client's
 * `limits.kinds`, known without an account. A `visitor` is banned by the
 * vendor's own id of the visitor.
 */
export const VENDOR_KEY_KINDS: Record<Vendor, readonly KeyKind[]> = {
  zendesk: ['zendesk', 'ip'],
  acquire: ['acquire'],
};
