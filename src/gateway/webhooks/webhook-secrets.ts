import { openText, sealText } from '../lib/seal-text';
import type { Secrets } from '../lib/secrets';
import type { StoredWebhook } from '../store/webhooks/webhooks';

const ABOUT = 'secret of a webhook';

/** Encrypts a receiver’s secret for the database. */
export const sealSecret = (
  { sealingKey }: Pick<Secrets, 'sealingKey'>,
  secret: string,
): string => sealText(sealingKey, secret, ABOUT);

/** Returns a sealed secret; undefined if it can't be read. */
export const openSecret = (
  { sealingKey }: Pick<Secrets, 'sealingKey'>,
  sealed: string,
): string | undefined => openText(sealingKey, sealed, ABOUT);

/**
 * Returns the secrets that messages to a receiver are signed with now: its own,
 * and for a day after it was changed the one before. None, if they were sealed
 * with another installation’s secret.
 */
export const openSecrets = (
  key: Pick<Secrets, 'sealingKey'>,
  webhook: Pick<
    StoredWebhook,
    'secret_sealed' | 'old_secret_sealed' | 'old_secret_until'
  >,
  now: number,
): string[] => {
  const { secret_sealed, old_secret_sealed, old_secret_until } = webhook;
  const isOldValid = (old_secret_until ?? 0) > now;
  return [secret_sealed, isOldValid ? old_secret_sealed : null].flatMap(
    (sealed) => (sealed && openSecret(key, sealed)) || [],
  );
};
