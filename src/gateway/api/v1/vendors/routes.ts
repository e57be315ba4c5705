import { connectVendorRoute } from './connect';
import { disconnectVendorRoute } from './disconnect';
import { dryRunVendorRoute } from './dry-run';
import { listVendorAccountsRoute } from './list';
import { syncVendorRoute } from './sync';

/** The accounts at vendors whose bans are kept equal to ours. */
export const vendorAccountsRoutes = [
  listVendorAccountsRoute,
  connectVendorRoute,
  syncVendorRoute,
  dryRunVendorRoute,
  disconnectVendorRoute,
];
