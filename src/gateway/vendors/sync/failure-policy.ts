import type { VendorFailure } from '../../../protocol/vendor-failure';
import { ConfigError } from '../../lib/errors/config-error';
import { updateAccount } from '../../store/vendors/accounts';
import { hasCode, VendorError } from '../clients/vendor-error';
import { computeBackOff } from '../../lib/back-off';
import type { SyncDeps } from './deps';

/** After the vendor rejected the token: an administrator has to mend it. */
const REFUSED = 15 * 60_000;

/** Returns how long to leave the vendor alone after a failure, in milliseconds. */
export const retryDelay = (
  error: unknown,
  failures: number,
  random: () => number,
): number => {
  const refused =
    error instanceof ConfigError ||
    hasCode(error, 'bad_credentials') ||
    hasCode(error, 'not_permitted');
  if (refused) return REFUSED;
  const least = error instanceof VendorError ? error.retryAfter : undefined;
  return Math.max(computeBackOff(failures, random), least ?? 0);
};

/** Whether it is the vendor, or its account, that failed: people are shown it. */
export const isVendorFailure = (error: unknown): error is Error =>
  error instanceof VendorError || error instanceof ConfigError;

const toFailure = (error: Error): VendorFailure =>
  error instanceof VendorError
    ? error.failure
    : { code: 'misconfigured', detail: error.message };

/** Pauses an account that does not work until a time, and keeps the reason. */
export const pauseAccount = (
  { db }: Pick<SyncDeps, 'db'>,
  account: number,
  error: Error,
  until: number,
): Promise<unknown> =>
  updateAccount(db, account, {
    last_error: toFailure(error),
    paused_until: until,
  });
