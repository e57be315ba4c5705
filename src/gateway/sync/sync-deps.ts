import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { NeverBan } from '../bans/never-ban';
import type { Secrets } from '../secrets';
import type { Schema } from '../store/schema';
import type { VendorAccountRow } from '../store/vendor-accounts';
import type { VendorClient } from '../vendors/vendor';

/** What keeping bans equal with a vendor's takes. */
export interface SyncDeps {
  db: Kysely<Schema>;
  secrets: Secrets;
  neverBan: NeverBan;
  /**
   * Opens an account's sealed token. Called again when the account was
   * changed; the same client in between, for it paces itself.
   *
   * @throws ConfigError if the token can't be opened
   */
  clientOf: (account: VendorAccountRow) => VendorClient;
  /** Milliseconds since 1970. */
  now: () => number;
  log: Logger;
  /** From 0 to below 1, for the jitter of retries. */
  random: () => number;
}
