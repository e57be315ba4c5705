import { erasePersonRoute } from './erase';
import { getRetentionRoute } from './get-retention';
import { previewErasureRoute } from './preview-erasure';
import { putRetentionRoute } from './put-retention';

/** What owners and administrators do with what is kept of visitors. */
export const privacyRoutes = [
  getRetentionRoute,
  putRetentionRoute,
  previewErasureRoute,
  erasePersonRoute,
];
