import { openText, sealText } from '../lib/seal-text';
import type { Secrets } from '../lib/secrets';
import type { SecondFactorRow } from '../store/second-factors';
import { findTotpStep, readTotpCode } from './totp';

type Key = Pick<Secrets, 'sealingKey'>;

const sealedAs = (user: number): string => `second factor of user ${user}`;

/** Returns a user's secret as the database keeps it. */
export const sealSecondFactor = (
  { sealingKey }: Key,
  user: number,
  secret: string,
): string => sealText(sealingKey, secret, sealedAs(user));

/** Returns a user's secret; undefined if it can't be read. */
export const openSecondFactor = (
  { sealingKey }: Key,
  { user, sealed_secret }: Pick<SecondFactorRow, 'user' | 'sealed_secret'>,
): string | undefined => openText(sealingKey, sealed_secret, sealedAs(user));

/**
 * Returns the step whose code a text is; undefined if it is none of now, or the
 * secret can't be read.
 */
export const findSecondFactorStep = (
  key: Key,
  row: SecondFactorRow,
  text: string,
  at: number,
): number | undefined => {
  const secret = openSecondFactor(key, row);
  const code = readTotpCode(text);
  return secret === undefined || code === undefined
    ? undefined
    : findTotpStep(secret, code, at);
};
