import type { Secrets } from '../../lib/secrets';
import type { Db } from '../../store/db';
import {
  findAccountByName,
  type VendorAccountRow,
} from '../../store/vendors/accounts';
import { settingsOf } from './settings';
import { isSignedByAcquire } from '../clients/acquire/webhook-signature';
import { openToken } from './seal';

/**
 * The account at Acquire that a webhook really comes from; nothing if it is
 * not signed with that account's secret, or there is no such account.
 */
export const findWebhookAccount = async (
  { db, secrets }: { db: Db; secrets: Secrets },
  {
    name,
    bytes,
    signature,
  }: {
    name: string;
    bytes: Uint8Array;
    signature: string;
  },
): Promise<VendorAccountRow | undefined> => {
  const account = await findAccountByName(db, 'acquire', name.toLowerCase());
  const sealed = account && settingsOf(account).webhookSecret;
  if (!sealed) return undefined;
  const secret = openToken(secrets.sealingKey, sealed, {
    vendor: 'acquire',
    name: account.name,
    what: 'webhook secret',
  });
  return isSignedByAcquire(secret, bytes, signature) ? account : undefined;
};
