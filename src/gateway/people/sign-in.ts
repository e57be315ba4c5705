import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Kysely } from 'kysely';
import { ApiError } from '../problem';
import { hashToken, randomToken } from '../secrets';
import type { Schema } from '../store/schema';
import { verifyPassword } from './password';

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
  const refuse = (limit: RateLimiterRes): never => {
    const seconds = Math.ceil(limit.msBeforeNext / 1000);
    throw new ApiError(
      'rate_limited',
      `Too many failed sign-ins. Try again in ${Math.ceil(seconds / 60)} min.`,
      undefined,
      { 'retry-after': String(seconds) },
    );
  };

  return {
    /** @throws ApiError `rate_limited` */
    async check(email: string, address: string): Promise<void> {
      for (const [limiter, key] of [
        [byPair, pair(email, address)],
        [byAddress, address],
      ] as const) {
        const limit = await limiter.get(key);
        if (limit && limit.remainingPoints <= 0) refuse(limit);
      }
    },
    async failed(email: string, address: string): Promise<void> {
      await byPair.penalty(pair(email, address));
      await byAddress.penalty(address);
    },
    async succeeded(email: string, address: string): Promise<void> {
      await byPair.delete(pair(email, address));
    },
  };
};

export type SignInThrottle = ReturnType<typeof createSignInThrottle>;

/** The user, if the password is theirs. */
export const checkPassword = async (
  db: Kysely<Schema>,
  throttle: SignInThrottle,
  given: { email: string; password: string; address: string },
) => {
  const email = given.email.trim().toLowerCase();
  await throttle.check(email, given.address);
  const user = await db
    .selectFrom('users')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst();
  if (!(await verifyPassword(given.password, user?.password_hash))) {
    await throttle.failed(email, given.address);
    return undefined;
  }
  await throttle.succeeded(email, given.address);
  return user;
};

/** Makes the token of a signed-in person. Only its hash is kept. */
export const openSignIn = async (
  db: Kysely<Schema>,
  user: { id: number; name: string; role: 'owner' | 'administrator' | 'agent' },
  { now, seconds }: { now: number; seconds: number },
): Promise<{ token: string; expiresAt: number }> => {
  const token = randomToken();
  const expiresAt = now + seconds * 1000;
  await db
    .insertInto('tokens')
    .values({
      hash: hashToken(token),
      name: user.name,
      role: user.role,
      sites: null,
      user: user.id,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
};
