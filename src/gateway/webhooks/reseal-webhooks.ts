import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { listWebhooks, updateWebhook } from '../store/webhooks/webhooks';
import { openSecret, sealSecret } from './webhook-secrets';

/** More receivers than an installation has. */
const MOST = 10_000;

type Key = Pick<Secrets, 'sealingKey'>;

/** Seals the secrets of all receivers with another key. */
export const resealWebhooks = async (
  trx: Db,
  from: Key,
  to: Key,
): Promise<void> => {
  const again = (sealed: string): string => {
    const secret = openSecret(from, sealed);
    return secret === undefined ? sealed : sealSecret(to, secret);
  };
  for (const webhook of await listWebhooks(trx, { limit: MOST })) {
    const { id, secret_sealed, old_secret_sealed: old } = webhook;
    await updateWebhook(trx, id, {
      secret_sealed: again(secret_sealed),
      old_secret_sealed: old === null ? null : again(old),
    });
  }
};
