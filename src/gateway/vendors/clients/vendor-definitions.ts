import type { Vendor } from '../../../protocol/vendors';
import * as registry from './registry';
import type { VendorDefinition } from './vendor-definition';

/** Each vendor's definition, by its id. */
export const VENDOR_DEFINITIONS: Record<Vendor, VendorDefinition> = registry;
