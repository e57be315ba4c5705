import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { canonicalEmail } from '../keys/canonical-key';
import { ApiError } from '../lib/errors/api-error';
import { hashToken, randomToken } from '../lib/secrets';
import { insertChange } from '../store/changes';
import { deletePersonToken, insertToken } from '../store/tokens';
import { findUserByEmail } from '../store/users';
import { verifyPassword } from './password';
import type { Db } from '../store/db';

const QUARTER_HOUR = 15 * 60;

/** Counts failed sign-ins, and refuses more for a while. */
export const createSignInThrottle = () => {
  const byPair = new RateLimiterMemory({ points: 10, duration: QUARTER_HOUR });
  const byAddress = new RateLimiterMemory({
    points: 50,
    duration: QUARTER_HOUR,
  });
  const pair = (email: string, address: string) =>
    `${email.slice(0, 254)} ${address}`;
  const refusal = (limit: RateLimiterRes) => {
    const seconds = Math.ceil(limit.msBeforeNext / 1000);
    return new ApiError(
      'rate_limited',
      `Too many failed sign-ins. Try again in ${Math.ceil(seconds / 60)} min.`,
      undefined,
      { 'retry-after': String(seconds) },
    );
  };

  return {
    /**
     * Counts an attempt as failed, before its password is looked at: else a
     * thousand at once would all be let through.
     *
     * @throws ApiError `rate_limited`
     */
    async begin(email: string, address: string): Promise<void> {
      for (const [limiter, key] of [
        [byPair, pair(email, address)],
        [byAddress, address],
      ] as const) {
        await limiter.consume(key).catch((limit: unknown) => {
          throw limit instanceof RateLimiterRes ? refusal(limit) : limit;
        });
      }
    },
    /** Takes back that an attempt was counted: the password was right. */
    async succeeded(email: string, address: string): Promise<void> {
      await byPair.delete(pair(email, address));
      await byAddress.reward(address);
    },
  };
};

export type SignInThrottle = ReturnType<typeof createSignInThrottle>;

/**
 * Returns the user, if the password is theirs.
 *
 * @throws ApiError `rate_limited`
 */
export const checkPassword = async (
  db: Db,
  throttle: SignInThrottle,
  given: { email: string; password: string; address: string },
) => {
  const email = canonicalEmail(given.email) ?? '';
  await throttle.begin(email, given.address);
  const user = await findUserByEmail(db, email);
  if (!(await verifyPassword(given.password, user?.password_hash))) {
    return undefined;
  }
  await throttle.succeeded(email, given.address);
  return user;
};

/** Makes the token of a signed-in person; only its hash is stored. */
export const openSignIn = async (
  db: Db,
  user: { id: number; name: string; role: 'owner' | 'administrator' | 'agent' },
  { now, seconds }: { now: number; seconds: number },
): Promise<{ token: string; expiresAt: number }> => {
  const token = randomToken();
  const expiresAt = now + seconds * 1000;
  await insertToken(db, {
    hash: hashToken(token),
    name: user.name,
    role: user.role,
    sites: null,
    permissions: [],
    user: user.id,
    created_at: now,
    expires_at: expiresAt,
  });
  return { token, expiresAt };
};

/** Ends a person's sign-in. A program's token is not ended by signing out. */
export const closeSignIn = (
  db: Db,
  token: string,
  now: number,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const subject = await deletePersonToken(trx, hashToken(token));
    if (subject === undefined) return;
    await insertChange(trx, { kind: 'people', subject, at: now });
  });
