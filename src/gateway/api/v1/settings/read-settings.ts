import type { Settings } from '../../../../protocol/settings';
import { findAgentOrigins } from '../../../store/agent-origins';
import type { Db } from '../../../store/db';
import { isSecondFactorRequired } from '../../../store/required-factor';

/** Returns the settings of the installation. */
export const readSettings = async (db: Db): Promise<Settings> => ({
  secondFactorRequired: await isSecondFactorRequired(db),
  ...(await findAgentOrigins(db)),
});
