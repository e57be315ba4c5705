import { addBanRoute } from './add';
import { bulkRoute } from './bulk';
import { commentOnBanRoute } from './comment';
import { editBanRoute } from './edit';
import { exportBansRoute } from './export';
import { getBanRoute } from './get';
import { importBansRoute } from './import';
import { joinBanRoute, separateBanRoute } from './join';
import { liftBanRoute } from './lift';
import { listBansRoute } from './list';
import { previewBanRoute } from './preview';
import { restoreBanRoute } from './restore';
import { retryBanRoute } from './retry';
import { approveBanRoute, declineBanRoute } from './approve';
import { endSuspensionRoute, suspendBanRoute } from './suspend';
import { banTimelineRoute } from './timeline';

/** What agents do with bans, from the first to the last of a ban's life. */
export const bansRoutes = [
  listBansRoute,
  addBanRoute,
  previewBanRoute,
  bulkRoute,
  importBansRoute,
  exportBansRoute,
  getBanRoute,
  editBanRoute,
  retryBanRoute,
  liftBanRoute,
  restoreBanRoute,
  approveBanRoute,
  declineBanRoute,
  commentOnBanRoute,
  banTimelineRoute,
  joinBanRoute,
  separateBanRoute,
  suspendBanRoute,
  endSuspensionRoute,
];
