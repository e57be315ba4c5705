import { createHmac } from 'node:crypto';
import { equalSecrets } from '../lib/secrets';
import type { Db } from '../store/db';
import { findUser, type UserRow } from '../store/users';

/** Milliseconds in which the code of the second factor is to come. */
const LIFE = 5 * 60 * 1000;

type Challenged = Pick<UserRow, 'id' | 'password_hash'>;

// With the password's hash: another password ends what the old one began.
const sign = (key: Buffer, text: string, { password_hash }: Challenged) =>
  createHmac('sha256', key)
    .update(`${text} ${password_hash}`)
    .digest('base64url');

/**
 * Returns what says that a user has proven the first factor, and when that ends.
 * It is stored nowhere, and worth nothing without a code of the second.
 */
export const signChallenge = (
  key: Buffer,
  user: Challenged,
  now: number,
): { challenge: string; expiresAt: number } => {
  const expiresAt = now + LIFE;
  const text = `${user.id}.${expiresAt}`;
  return { challenge: `${text}.${sign(key, text, user)}`, expiresAt };
};

/**
 * Returns the user whose challenge this is; undefined if it is not ours, has
 * ended, or they may not sign in any more.
 */
export const findChallengedUser = async (
  db: Db,
  key: Buffer,
  challenge: string,
  now: number,
): Promise<UserRow | undefined> => {
  const [id = '', end = '', signature = '', ...rest] = challenge.split('.');
  if (rest.length || !/^\d{1,10}$/.test(id) || !(Number(end) > now)) {
    return undefined;
  }
  const user = await findUser(db, Number(id));
  if (!user || user.disabled_at !== null) return undefined;
  return equalSecrets(signature, sign(key, `${id}.${end}`, user))
    ? user
    : undefined;
};
