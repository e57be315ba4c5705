import * as options from '../gateway/vendors/clients/account-options';
import type { AccountOption } from '../gateway/vendors/clients/account-option';
import type { Vendor } from '../protocol/vendors';

/** The option that names an account, by vendor. */
export const ACCOUNT_OPTIONS: Record<Vendor, AccountOption> = options;
