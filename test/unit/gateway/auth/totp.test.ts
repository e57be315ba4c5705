import { Secret } from 'otpauth';
import { expect, it } from 'vitest';
import {
  createTotpSecret,
  findTotpStep,
  readTotpCode,
  totpUri,
} from '../../../../src/gateway/auth/totp';

/** Of RFC 6238, appendix B, in base32. */
const SECRET = Secret.fromUTF8('12345678901234567890').base32;

it.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_234_567_890, '005924', 41_152_263],
  [20_000_000_000, '353130', 666_666_666],
])('the code of RFC 6238 for second %i is %s', (second, code, step) => {
  expect(findTotpStep(SECRET, code, second * 1000)).toBe(step);
});

it('a code counts from half a minute before its own to half a minute after', () => {
  const code = '081804';
  const begins = 37_037_036 * 30_000;
  const findAt = (at: number) => findTotpStep(SECRET, code, at);
  expect(findAt(begins - 30_001)).toBeUndefined();
  expect(findAt(begins - 30_000)).toBe(37_037_036);
  expect(findAt(begins + 59_999)).toBe(37_037_036);
  expect(findAt(begins + 60_000)).toBeUndefined();
});

it.each<[string, string | undefined]>([
  [' 081 804\n', '081804'],
  ['０８１８０４', '081804'],
  ...['', '08180', '0818044', 'abcdef', '٠٨١٨٠٤'].map(
    (text): [string, undefined] => [text, undefined],
  ),
])('"%s" is read as the code %s', (text, code) => {
  expect(readTotpCode(text)).toBe(code);
});

it('a secret has 160 random bits, and its address says whose it is', () => {
  const secret = createTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(createTotpSecret()).not.toBe(secret);
  const uri = new URL(totpUri(secret, 'ada+tag@example.com'));
  expect(uri.href).toMatch(/^otpauth:\/\/totp\/Doorlist:ada%2Btag%40example/);
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    ...{ issuer: 'Doorlist', secret },
    ...{ algorithm: 'SHA1', digits: '6', period: '30' },
  });
});
