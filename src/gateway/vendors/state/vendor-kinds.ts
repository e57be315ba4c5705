import type { KeyKind } from '../../../protocol/key-kinds';
import type { VendorName } from '../../store/schema/vendor-tables';

/** How people call the vendors. */
export const VENDOR_NAMES: Record<VendorName, string> = {
  zendesk: 'Zendesk',
  acquire: 'Acquire',
};

/**
 * The kinds of keys that we ask each vendor to ban: its client's `limits.kinds`,
 * known without an account. A `visitor` stands there for the vendor's own id
 * of them.
 */
export const VENDOR_KEY_KINDS: Record<VendorName, readonly KeyKind[]> = {
  zendesk: ['zendesk', 'ip'],
  acquire: ['acquire'],
};
