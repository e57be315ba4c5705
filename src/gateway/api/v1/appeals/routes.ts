import { acceptAppealRoute, declineAppealRoute } from './decide';
import { getAppealRoute } from './get';
import { listAppealsRoute } from './list';

/** What supervisors do with appeals: look, accept, decline. */
export const appealsRoutes = [
  listAppealsRoute,
  getAppealRoute,
  acceptAppealRoute,
  declineAppealRoute,
];
