import type { Secrets } from '../../lib/secrets';
import type { Db } from '../../store/db';
import {
  findAccountByName,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import { settingsOf } from './settings';
import { openToken } from './seal';

/**
 * Finds the account that a webhook really comes from; undefined if the webhook
 * is not signed with that account's secret, or there is no such account.
 */
export const findWebhookAccount = async (
  { db, secrets }: { db: Db; secrets: Secrets },
  { vendor, name }: Pick<VendorAccountRow, 'vendor' | 'name'>,
  isSigned: (secret: string) => boolean,
): Promise<VendorAccountRow | undefined> => {
  const account = await findAccountByName(db, vendor, name.toLowerCase());
  const sealed = account && settingsOf(account).webhookSecret;
  if (!sealed) return undefined;
  const secret = openToken(secrets.sealingKey, sealed, {
    ...{ vendor, name: account.name },
    what: 'webhook secret',
  });
  return isSigned(secret) ? account : undefined;
};
