import { addBanRoute } from './add';
import { getBanRoute } from './get';
import { liftBanRoute } from './lift';
import { listBansRoute } from './list';
import { retryBanRoute } from './retry';

/** What agents do with bans: list, add, show, retry at vendors, lift. */
export const bansRoutes = [
  listBansRoute,
  addBanRoute,
  getBanRoute,
  retryBanRoute,
  liftBanRoute,
];
