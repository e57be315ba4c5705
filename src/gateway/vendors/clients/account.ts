import { ConfigError } from '../../lib/errors/config-error';
import type { RateLimiter } from './http/rate-limiter';
import { systemClock, type VendorClock } from '../../lib/clock';

/** How an account at a vendor is reached. */
export interface VendorAccount {
  /** Bearer token. Sent to the vendor in a header, and nowhere else. */
  token: string;
  /** @default the vendor's host of the account; `http` only on loopback */
  origin?: string;
  /** @default what the vendor states; lower is kinder */
  requestsPerMinute?: number;
  /** @default one of its own, for `requestsPerMinute` */
  pacer?: RateLimiter;
  /** Milliseconds until a request counts as lost. @default 20_000 */
  timeout?: number;
  /** @default the platform's */
  fetch?: typeof fetch;
  /** @default the machine's */
  clock?: VendorClock;
}

/** An account with its defaults filled in, and known to be usable. */
export interface CheckedAccount {
  token: string;
  origin: string;
  pacer?: RateLimiter;
  timeout: number;
  fetch: typeof fetch;
  clock: VendorClock;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const checkOrigin = (origin: string): string => {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const safe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!url || !safe) {
    throw new ConfigError('A vendor is reached over https only.');
  }
  // The paths are the vendor's; what stood here would be left out unseen.
  if (url.href !== `${url.origin}/`) {
    throw new ConfigError(
      `Expected nothing after the host, such as ${url.origin}.`,
    );
  }
  return url.origin;
};

/**
 * @throws ConfigError that never repeats the token
 */
export const checkAccount = (
  account: VendorAccount,
  host: string,
): CheckedAccount => {
  // An unsendable header would be quoted in the platform's own error.
  if (!/^[\x21-\x7e]+$/.test(account.token)) {
    throw new ConfigError(
      'The token is empty or holds spaces, line ends or other characters that no token has.',
    );
  }
  return {
    token: account.token,
    origin: checkOrigin(account.origin ?? `https://${host}`),
    ...(account.pacer && { pacer: account.pacer }),
    timeout: account.timeout ?? 20_000,
    fetch: account.fetch ?? fetch,
    clock: account.clock ?? systemClock,
  };
};

/**
 * The name before the vendor's domain.
 *
 * @throws ConfigError if it is none, so that no token goes to another host
 */
export const checkSubdomain = (name: string): string => {
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(name)) {
    throw new ConfigError(
      'Expected the first part of the account’s host, such as acme.',
    );
  }
  return name;
};
