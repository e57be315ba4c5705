import type { Secrets } from '../../lib/secrets';
import type { Db } from '../../store/db';
import type { VendorAccountRow } from '../../store/vendors/accounts';
import type { VendorClient } from '../clients/client';
import type { VendorAccount } from '../clients/account';
import { systemClock } from '../../lib/clock';
import { VENDOR_DEFINITIONS } from '../clients/vendor-definitions';
import { settingsOf } from './settings';
import { createSharedRateLimiter } from './shared-rate-limiter';
import { openToken } from './seal';

type Sealed = Pick<
  VendorAccountRow,
  'id' | 'vendor' | 'name' | 'settings' | 'sealed_token'
>;

type More = Omit<VendorAccount, 'token' | 'origin'>;

/**
 * The part of a vendor's limit that all commands beside the holder of a lease share: enough to
 * read a list of 50,000 bans in one go.
 */
const SECONDARY_SHARE = 0.3;

/** @throws ConfigError if the token can't be opened */
const open = (
  { sealingKey }: Secrets,
  account: Sealed,
  more: More,
): VendorClient => {
  const { vendor, name, sealed_token: sealed } = account;
  const { origin } = settingsOf(account);
  return VENDOR_DEFINITIONS[vendor].createClient(name, {
    ...more,
    token: openToken(sealingKey, sealed, {
      ...{ vendor, name, origin },
      what: 'token',
    }),
    ...(origin !== undefined && { origin }),
  });
};

/**
 * Opens sealed tokens, and keeps one client for each account until the account
 * is changed: clients pace themselves. For who holds the account's lease.
 *
 * @param more for tests: what every client is made with besides
 */
export const createClients = (secrets: Secrets, more: More = {}) => {
  const kept = new Map<number, { made: string; client: VendorClient }>();

  /** @throws ConfigError if the token can't be opened */
  return (account: Sealed): VendorClient => {
    const { id, vendor, settings, sealed_token: sealed } = account;
    const made = `${settings} ${sealed}`;
    const before = kept.get(id);
    if (before?.made === made) return before.client;
    const { requestsPerMinute: limit } = VENDOR_DEFINITIONS[vendor];
    const client = open(secrets, account, {
      ...(limit !== null && {
        requestsPerMinute: limit * (1 - SECONDARY_SHARE),
      }),
      ...more,
    });
    kept.set(id, { made, client });
    return client;
  };
};

/**
 * The same for what only reads, beside whoever holds the lease: all processes
 * together keep to what the holder leaves of the vendor's limit.
 */
export const createSecondaryClients =
  (
    { db, secrets }: { db: Db; secrets: Secrets },
    { clock = systemClock, ...more }: More = {},
  ) =>
  /** @throws ConfigError if the token can't be opened */
  (account: Sealed): VendorClient => {
    const { requestsPerMinute: limit } = VENDOR_DEFINITIONS[account.vendor];
    if (limit === null) return open(secrets, account, { clock, ...more });
    const requestsPerMinute = limit * SECONDARY_SHARE;
    const pacer = createSharedRateLimiter(
      db,
      account.id,
      requestsPerMinute,
      clock,
    );
    return open(secrets, account, { requestsPerMinute, pacer, clock, ...more });
  };
