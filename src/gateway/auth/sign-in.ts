import type { Role } from '../../protocol/roles';
import type { RequestAddress } from '../http/client-address';
import { accountEmail } from './account-email';
import { hashToken, randomToken, type Secrets } from '../lib/secrets';
import { insertChange } from '../store/changes';
import { isSecondFactorRequired } from '../store/required-factor';
import { hasSecondFactor } from '../store/second-factors';
import { deletePersonToken, insertToken } from '../store/tokens';
import { findUserByEmail, type UserRow } from '../store/users';
import { readDevice } from './device-token';
import { verifyPassword } from './password';
import type { PasswordQueue } from './password-queue';
import type { SignInThrottle } from './sign-in-throttle';
import type { Db } from '../store/db';

/** What checks passwords. */
export interface PasswordDeps {
  db: Db;
  secrets: Pick<Secrets, 'deviceKey'>;
  throttle: SignInThrottle;
  passwordQueue: PasswordQueue;
}

/** Returns the hash of the password that lets a user in; undefined if none does. */
const passwordOf = (user: UserRow | undefined): string | undefined =>
  user && user.disabled_at === null && user.password_hash !== ''
    ? user.password_hash
    : undefined;

/**
 * Returns the user, if the password is theirs.
 *
 * @param given `device`: the token of the device, if it has one
 * @throws ApiError `rate_limited`
 */
export const checkPassword = async (
  { db, secrets, throttle, passwordQueue }: PasswordDeps,
  given: {
    email: string;
    password: string;
    from: RequestAddress;
    device?: string | undefined;
  },
): Promise<UserRow | undefined> => {
  const email = accountEmail(given.email) ?? '';
  const user = await findUserByEmail(db, email);
  const device = readDevice(secrets.deviceKey, given.device ?? '');
  const attempt = throttle.begin({
    email,
    from: given.from,
    device: user && device?.user === user.id ? device.id : undefined,
  });
  const isRight = await passwordQueue.run(
    () => verifyPassword(given.password, passwordOf(user)),
    attempt.isSuspect,
  );
  if (!isRight) return undefined;
  attempt.succeed();
  return user;
};

/**
 * Makes the token of a signed-in person; only its hash is stored. Of who has no
 * second factor where everybody has to have one it is good for setting one, and
 * for nothing else.
 */
export const openSignIn = async (
  db: Db,
  user: { id: number; name: string; role: Role },
  { now, seconds }: { now: number; seconds: number },
): Promise<{
  token: string;
  expiresAt: number;
  mustSetSecondFactor: boolean;
}> => {
  const token = randomToken();
  const expiresAt = now + seconds * 1000;
  const mustSetSecondFactor =
    (await isSecondFactorRequired(db)) && !(await hasSecondFactor(db, user.id));
  await insertToken(db, {
    hash: hashToken(token),
    name: user.name,
    role: user.role,
    sites: null,
    permissions: [],
    user: user.id,
    created_at: now,
    expires_at: expiresAt,
    must_set_factor: mustSetSecondFactor ? 1 : 0,
  });
  return { token, expiresAt, mustSetSecondFactor };
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
