import type { Secrets } from '../secrets';
import type { VendorAccountRow } from '../store/vendor-accounts';
import { createAcquireClient } from '../vendors/acquire';
import type { VendorClient } from '../vendors/vendor';
import type { VendorAccount } from '../vendors/vendor-account';
import { createZendeskClient } from '../vendors/zendesk';
import { settingsOf } from './account-settings';
import { openToken } from './seal-token';

type Sealed = Pick<
  VendorAccountRow,
  'id' | 'vendor' | 'name' | 'settings' | 'sealed_token'
>;

/** Makes the client of an account at either vendor. */
export const createVendorClient = (
  vendor: VendorAccountRow['vendor'],
  name: string,
  account: VendorAccount,
): VendorClient =>
  vendor === 'zendesk'
    ? createZendeskClient({ ...account, subdomain: name })
    : createAcquireClient({ ...account, account: name });

/**
 * Opens sealed tokens, and keeps one client for each account until the account
 * is changed: clients pace themselves.
 *
 * @param more for tests: what every client is made with besides
 */
export const createClients = (
  { sealingKey }: Secrets,
  more: Omit<VendorAccount, 'token' | 'origin'> = {},
) => {
  const kept = new Map<number, { made: string; client: VendorClient }>();

  /** @throws ConfigError if the token can't be opened */
  return (account: Sealed): VendorClient => {
    const { id, vendor, name, sealed_token: sealed } = account;
    const { origin } = settingsOf(account);
    const made = `${origin} ${sealed}`;
    const before = kept.get(id);
    if (before?.made === made) return before.client;
    const client = createVendorClient(vendor, name, {
      ...more,
      token: openToken(sealingKey, sealed, {
        vendor,
        name,
        what: 'token',
        origin,
      }),
      ...(origin !== undefined && { origin }),
    });
    kept.set(id, { made, client });
    return client;
  };
};
