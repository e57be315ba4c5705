import { createHmac, timingSafeEqual } from 'node:crypto';
import { randomToken } from '../lib/secrets';

/** A browser on which a person has signed in. */
export interface Device {
  user: number;
  /** Random, of each sign-in. */
  id: string;
}

const sign = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** Returns a token that says that a person signed in on its device. */
export const signDevice = (key: Buffer, user: number): string => {
  const text = `${user}.${randomToken()}`;
  return `${text}.${sign(key, text)}`;
};

/** Returns the device of a token; undefined if the signature is not ours. */
export const readDevice = (key: Buffer, token: string): Device | undefined => {
  const [user = '', id = '', signature = '', ...rest] = token.split('.');
  const given = Buffer.from(signature);
  const expected = Buffer.from(sign(key, `${user}.${id}`));
  const isOurs =
    rest.length === 0 &&
    given.length === expected.length &&
    timingSafeEqual(given, expected);
  return isOurs ? { user: Number(user), id } : undefined;
};
