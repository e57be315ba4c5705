import type { z } from 'zod';
import type { KeyKind } from '../../../protocol/key-kinds';
import type { VendorFailure } from '../../../protocol/vendor-failure';
import type { VendorAccount } from './account';
import type { AccountOption } from './account-option';
import type { VendorBan, VendorClient, VendorKey } from './client';
import type { VendorSuspender } from './suspender';
import type { VendorWebhook } from './vendor-webhook';

/** How the answer of a vendor's list of bans is read, where somebody kept one. */
export interface VendorList {
  /** What such an answer looks like at its start. */
  sign: RegExp;
  /** Where its bans are, as JSON paths. */
  paths: string[];
  row: z.ZodType<VendorBan>;
}

/**
 * All that the gateway knows of one vendor. Each vendor's folder exports one,
 * and `registry.ts` lists it.
 */
export interface VendorDefinition {
  /**
   * The kinds of keys that the vendor is asked to ban: its client's
   * `limits.kinds`, known without an account. A `visitor` is banned by the
   * vendor's own id of the visitor.
   */
  kinds: readonly KeyKind[];
  /** Returns what keeps the vendor from banning a key, if anything does. */
  explainUnbannable(key: VendorKey): VendorFailure | undefined;
  /** What the vendor allows an account; null: it states no limit. */
  requestsPerMinute: number | null;
  accountOption: AccountOption;
  /**
   * Returns an account's name if it can be one.
   *
   * @throws ConfigError that says what was expected
   */
  checkName(name: string): string;
  /**
   * Creates the client of an account.
   *
   * @throws ConfigError for a name or token that can't be one
   */
  createClient(name: string, account: VendorAccount): VendorClient;
  /**
   * Creates the client of an account's users; its token is one of its own.
   * Absent where the vendor suspends nobody, or has no API for that.
   *
   * @throws ConfigError for a name or token that can't be one
   */
  createSuspender?: (name: string, account: VendorAccount) => VendorSuspender;
  /**
   * A sentence on what a suspension takes from somebody, beside chatting on the
   * sites that blocked them.
   */
  suspensionTakes?: string;
  list: VendorList;
  /** Absent where the vendor sends none. Its client has to have `getChat`. */
  webhook?: VendorWebhook;
}
