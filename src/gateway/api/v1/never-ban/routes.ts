import { addNeverBanRoute } from './add';
import { listNeverBanRoute } from './list';
import { removeNeverBanRoute } from './remove';

/** Who is never banned and never refused. */
export const neverBanRoutes = [
  listNeverBanRoute,
  addNeverBanRoute,
  removeNeverBanRoute,
];
