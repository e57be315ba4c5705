import type { Db } from '../../store/db';
import {
  listVendorAccounts,
  updateAccountSeals,
} from '../../store/vendors/accounts';
import { openToken, sealToken, type SealedFor } from './seal';
import { settingsOf } from './settings';

/**
 * Seals tokens and webhook secrets of all accounts with another key.
 *
 * @throws ConfigError naming an account whose token can't be opened
 */
export const resealAccounts = async (
  trx: Db,
  from: Buffer,
  to: Buffer,
): Promise<void> => {
  const again = (sealed: string, about: SealedFor) =>
    sealToken(to, openToken(from, sealed, about), about);
  for (const account of await listVendorAccounts(trx)) {
    const { vendor, name, sealed_token, sealed_support_token } = account;
    const settings = settingsOf(account);
    const { origin, webhookSecret } = settings;
    const about = { vendor, name, what: 'webhook secret' } as const;
    await updateAccountSeals(trx, account.id, {
      sealed_token: again(sealed_token, {
        ...{ vendor, name, origin, what: 'token' },
      }),
      sealed_support_token:
        sealed_support_token &&
        again(sealed_support_token, {
          ...{ vendor, name, origin, what: 'support token' },
        }),
      settings: JSON.stringify({
        ...settings,
        ...(webhookSecret !== undefined && {
          webhookSecret: again(webhookSecret, about),
        }),
      }),
    });
  }
};
