import type { KeyKind } from '../../../protocol/key-kinds';
import type { VendorName } from '../../store/schema/vendor-tables';

/** The vendors' names, for people. */
export const VENDOR_NAMES: Record<VendorName, string> = {
  zendesk: 'Zendesk',
  acquire: 'Acquire',
};

/**
 * The kinds of keys that each vendor is asked to ban: its client's
 * `limits.kinds`, known without an account. A `visitor` is banned by the
 * vendor's own id of the visitor.
 */
export const VENDOR_KEY_KINDS: Record<VendorName, readonly KeyKind[]> = {
  zendesk: ['zendesk', 'ip'],
  acquire: ['acquire'],
};
