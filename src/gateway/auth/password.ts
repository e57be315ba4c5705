import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const SALT_BYTES = 16;
const KEY_BYTES = 32;

const format = (salt: Buffer, key: Buffer): string =>
  `scrypt$${salt.toString('base64')}$${key.toString('base64')}`;

/** Hashes by scrypt with Node's usual cost (N 16384, r 8, p 1): about 35 ms. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password.normalize('NFKC'), salt, KEY_BYTES);
  return format(salt, key);
};

// Compared against when there is no such user, so that the time an answer
// takes does not tell who exists. No password has this hash.
const NOBODY = format(randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));

/** Whether a password is the one that was hashed; takes as long without a hash. */
export const verifyPassword = async (
  password: string,
  stored: string | undefined,
): Promise<boolean> => {
  const [, salt = '', key = ''] = (stored ?? NOBODY).split('$');
  const expected = Buffer.from(key, 'base64');
  const actual = await derive(
    password.normalize('NFKC'),
    Buffer.from(salt, 'base64'),
    KEY_BYTES,
  );
  return timingSafeEqual(actual, expected) && stored !== undefined;
};
