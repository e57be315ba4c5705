import type { Secrets } from '../../lib/secrets';
import type { Db } from '../../store/db';
import type { VendorAccountRow } from '../../store/vendors/accounts';
import type { VendorClient } from '../clients/client';
import type { VendorAccount } from '../clients/account';
import type { VendorSuspender } from '../clients/suspender';
import { systemClock, type VendorClock } from '../../lib/clock';
import { VENDOR_DEFINITIONS } from '../clients/vendor-definitions';
import { settingsOf } from './settings';
import { createSharedRateLimiter } from './shared-rate-limiter';
import { openToken } from './seal';

type Sealed = Pick<
  VendorAccountRow,
  | ('id' | 'vendor' | 'name' | 'settings')
  | ('sealed_token' | 'sealed_support_token')
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

/** Returns what keeps requests to their share of a vendor's limit. */
const paceBy = (
  db: Db,
  account: number,
  share: 'holder' | 'secondary',
  limit: number,
  clock: VendorClock,
): Pick<VendorAccount, 'requestsPerMinute' | 'pacer'> => {
  const part = share === 'holder' ? 1 - SECONDARY_SHARE : SECONDARY_SHARE;
  const perMinute = Math.round(limit * part);
  return {
    requestsPerMinute: perMinute,
    pacer: createSharedRateLimiter(db, { account, share, perMinute }, clock),
  };
};

/**
 * Opens sealed tokens, and keeps one client for each account until the account
 * is changed. For who holds the account's lease: what it asked for in the last
 * minute counts, whichever process that was.
 *
 * @param more for tests: what every client is made with besides
 */
export const createClients = (
  { db, secrets }: { db: Db; secrets: Secrets },
  { clock = systemClock, ...more }: More = {},
) => {
  const kept = new Map<number, { made: string; client: VendorClient }>();

  /** @throws ConfigError if the token can't be opened */
  return (account: Sealed): VendorClient => {
    const { id, vendor, settings, sealed_token: sealed } = account;
    const made = `${settings} ${sealed}`;
    const before = kept.get(id);
    if (before?.made === made) return before.client;
    const { requestsPerMinute: limit } = VENDOR_DEFINITIONS[vendor];
    const share = limit === null ? {} : paceBy(db, id, 'holder', limit, clock);
    const client = open(secrets, account, { ...share, clock, ...more });
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
    const share = paceBy(db, account.id, 'secondary', limit, clock);
    return open(secrets, account, { ...share, clock, ...more });
  };

/**
 * Creates what asks of users at vendors, within the limit of the lease's holder
 * or of all others; undefined for an account that has no token for that.
 *
 * @param more for tests: what every client is made with besides
 */
export const createSuspenders =
  (
    { db, secrets }: { db: Db; secrets: Secrets },
    share: 'holder' | 'secondary',
    { clock = systemClock, ...more }: More = {},
  ) =>
  /** @throws ConfigError if the token can't be opened */
  (account: Sealed): VendorSuspender | undefined => {
    const { id, vendor, name, sealed_support_token: sealed } = account;
    const { createSuspender, requestsPerMinute } = VENDOR_DEFINITIONS[vendor];
    if (!createSuspender || sealed === null) return undefined;
    const { origin } = settingsOf(account);
    const paced =
      requestsPerMinute === null
        ? {}
        : paceBy(db, id, share, requestsPerMinute, clock);
    return createSuspender(name, {
      ...{ ...paced, clock, ...more },
      token: openToken(secrets.sealingKey, sealed, {
        ...{ vendor, name, origin },
        what: 'support token',
      }),
      ...(origin !== undefined && { origin }),
    });
  };
