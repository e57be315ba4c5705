import { resealSecondFactors } from '../auth/reseal-second-factors';
import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { resealAccounts } from '../vendors/accounts/reseal-accounts';
import { resealWebhooks } from '../webhooks/reseal-webhooks';

/** Seals everything that is sealed in the database with another secret's key. */
export const reseal = async (
  trx: Db,
  from: Secrets,
  to: Secrets,
): Promise<void> => {
  await resealAccounts(trx, from.sealingKey, to.sealingKey);
  await resealWebhooks(trx, from, to);
  await resealSecondFactors(trx, from, to);
};
