import { beginSecondFactorRoute } from './begin';
import { confirmSecondFactorRoute } from './confirm';
import { getSecondFactorRoute } from './get';
import { removeSecondFactorRoute } from './remove';
import { renewRecoveryCodesRoute } from './renew-codes';

/** What people do with their own second factor. */
export const secondFactorRoutes = [
  getSecondFactorRoute,
  beginSecondFactorRoute,
  confirmSecondFactorRoute,
  renewRecoveryCodesRoute,
  removeSecondFactorRoute,
];
