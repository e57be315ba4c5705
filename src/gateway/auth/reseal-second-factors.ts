import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { listSecondFactors, updateSealedSecret } from '../store/second-factors';
import { openSecondFactor, sealSecondFactor } from './second-factor-secret';

type Key = Pick<Secrets, 'sealingKey'>;

/** Seals the secrets of all second factors with another key. */
export const resealSecondFactors = async (
  trx: Db,
  from: Key,
  to: Key,
): Promise<void> => {
  for (const row of await listSecondFactors(trx)) {
    const secret = openSecondFactor(from, row);
    if (secret === undefined) continue;
    const sealed = sealSecondFactor(to, row.user, secret);
    await updateSealedSecret(trx, row.user, sealed);
  }
};
