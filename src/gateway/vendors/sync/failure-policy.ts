import { ConfigError } from '../../lib/errors/config-error';
import { updateAccount } from '../../store/vendors/accounts';
import { hasCode, VendorError } from '../clients/vendor-error';
import { computeBackOff } from '../../lib/back-off';
import type { SyncDeps } from './deps';

/** A token does not get better by itself; somebody may make it so there. */
const REFUSED = 15 * 60_000;

/** How long to leave the vendor alone after a failure, in milliseconds. */
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
  const asked = error instanceof VendorError ? error.retryAfter : undefined;
  return Math.max(computeBackOff(failures, random), asked ?? 0);
};

/** Whether it is the vendor, or its account, that failed: people are told. */
export const isVendorFailure = (error: unknown): error is Error =>
  error instanceof VendorError || error instanceof ConfigError;

/** Writes down why an account does not work, and until when it rests. */
export const pauseAccount = (
  { db }: Pick<SyncDeps, 'db'>,
  account: number,
  failing: string,
  until: number,
): Promise<unknown> =>
  updateAccount(db, account, { failing, paused_until: until });
