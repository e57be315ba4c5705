import type { Logger } from 'pino';
import type { NeverBan } from '../../keys/never-ban';
import type { Secrets } from '../../lib/secrets';
import type { VendorAccountRow } from '../../store/vendors/accounts';
import type { VendorClient } from '../clients/client';
import type { VendorSuspender } from '../clients/suspender';
import type { Db } from '../../store/db';

/** What keeping bans equal with a vendor's takes. */
export interface SyncDeps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
  /**
   * Opens an account's sealed token. Called again when the account was
   * changed; the same client in between, for it paces itself.
   *
   * @throws ConfigError if the token can't be opened
   */
  clientOf: (account: VendorAccountRow) => VendorClient;
  /**
   * The same for the vendor's users; undefined for an account without a token of
   * that API.
   *
   * @throws ConfigError if the token can't be opened
   */
  suspenderOf: (account: VendorAccountRow) => VendorSuspender | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Logger;
  /** From 0 to below 1, for the jitter of retries. */
  random: () => number;
}
