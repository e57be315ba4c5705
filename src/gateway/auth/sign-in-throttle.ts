import type { RequestAddress } from '../http/client-address';
import { addressOwners } from '../http/limited-owners';
import { createWindowCounter } from '../http/window-counter';
import { rateLimited } from '../lib/errors/rate-limited';

/** Who tries to sign in, before the password is looked at. */
interface SignInAttempt {
  /** Canonical. */
  email: string;
  from: RequestAddress;
  /**
   * Id of the device, if somebody has signed in to this very account on it
   * before.
   */
  device?: string | undefined;
}

/** A counted attempt. */
interface Attempt {
  /** Whether many attempts failed at this address, of whatever accounts. */
  isSuspect: boolean;
  /** Takes back that it was counted as failed: the password was right. */
  succeed(): void;
}

/** Limits how often passwords may be guessed. */
export interface SignInThrottle {
  /**
   * Counts an attempt as failed, before its password is looked at: else a
   * thousand at once would all be let through.
   *
   * @throws ApiError `rate_limited`
   */
  begin(attempt: SignInAttempt): Attempt;
}

const SECOND = 1_000;
const WINDOW = 15 * 60 * SECOND;
/** Failures in a window: on a device, or of an account at one address. */
const FAILURES = 10;
/** How many addresses' worth a /48, or a proxy's address, is. */
const MOST_SHARE = 3;

/** What an account is guarded by, beside its limits at each address. */
interface AccountLimits {
  /** Failures of one account in a window, at all addresses together. */
  failures: number;
  /** Milliseconds between two attempts at an account that had so many. */
  slow: number;
}

const OF_PASSWORDS: AccountLimits = { failures: 50, slow: 10 * SECOND };
/** Codes are short, and who tries them has the password. */
export const OF_CODES: AccountLimits = { failures: 20, slow: 60 * SECOND };

/** Failures at an address, of all accounts, after which it waits for others. */
const FAILURES_OF_ADDRESS = 50;

const refuse = (milliseconds: number): never => {
  throw rateLimited('Too many failed sign-ins', milliseconds);
};

/**
 * Creates a throttle that locks nobody out, after OWASP's device cookies: a device
 * on which somebody signed in to the account before has failures of its own
 * only. All others share those of the account: ten at an address, fifty at all
 * of them (or `limits`); then one attempt every ten seconds, at addresses where
 * none failed yet. Failures of other accounts never refuse anybody.
 *
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export const createSignInThrottle = (
  now: () => number,
  limits = OF_PASSWORDS,
): SignInThrottle => {
  const createCounter = (most: number, milliseconds = WINDOW) =>
    createWindowCounter({ most, milliseconds, now });
  const devices = createCounter(FAILURES);
  const pairs = createCounter(FAILURES);
  const failedAt = createCounter(1);
  const accounts = createCounter(limits.failures);
  const slow = createCounter(1, limits.slow);
  const addresses = createCounter(FAILURES_OF_ADDRESS);

  const beginOnDevice = (device: string): Attempt => {
    const wait = devices.count(device);
    if (wait > 0) refuse(wait);
    return { isSuspect: false, succeed: () => devices.forget(device) };
  };

  return {
    begin({ email, from, device }) {
      if (device !== undefined) return beginOnDevice(device);
      const account = email.slice(0, 254);
      const owners = addressOwners(from).map(({ key, share }) => ({
        address: key,
        pair: `${account} ${key}`,
        share: Math.min(share, MOST_SHARE),
      }));
      const waits = owners.map(({ pair, share }) => pairs.peek(pair, share));
      const wait = Math.max(...waits);
      if (wait > 0) refuse(wait);
      if (accounts.peek(account) > 0) {
        const [{ pair } = { pair: '' }] = owners;
        const again = failedAt.peek(pair) || slow.count(account);
        if (again > 0) refuse(again);
      }

      accounts.count(account);
      let isSuspect = false;
      for (const { address, pair, share } of owners) {
        pairs.count(pair, share);
        failedAt.count(pair);
        isSuspect ||= addresses.count(address, share) > 0;
      }
      return {
        isSuspect,
        succeed() {
          accounts.takeBack(account);
          for (const { address, pair } of owners) {
            pairs.forget(pair);
            failedAt.forget(pair);
            addresses.takeBack(address);
          }
        },
      };
    },
  };
};
