import { Secret, TOTP } from 'otpauth';

/** Bytes of a secret, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** Steps before and after the present one whose codes are taken, too. */
const WINDOW = 1;

/** What authenticator apps take without being told: RFC 6238 with its defaults. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Returns a new random secret in base32. */
export const createTotpSecret = (): string =>
  new Secret({ size: SECRET_BYTES }).base32;

/** Returns the address by which an authenticator app takes a secret in. */
export const totpUri = (secret: string, email: string): string =>
  new TOTP({ ...FORM, issuer: 'Doorlist', label: email, secret }).toString();

/**
 * Returns the six digits of a code as somebody typed it, with spaces or in the
 * digits of their keyboard; undefined for another text.
 */
export const readTotpCode = (text: string): string | undefined => {
  const code = text.normalize('NFKC').replace(/\s/g, '');
  return /^\d{6}$/.test(code) ? code : undefined;
};

/**
 * Returns the step of 30 s whose code a text is, of the present one and its two
 * neighbours; undefined if it is none of theirs.
 *
 * @param secret in base32
 * @param code six digits
 */
export const findTotpStep = (
  secret: string,
  code: string,
  at: number,
): number | undefined => {
  const delta = TOTP.validate({
    ...{ ...FORM, token: code, timestamp: at, window: WINDOW },
    secret: Secret.fromBase32(secret),
  });
  return delta === null
    ? undefined
    : TOTP.counter({ period: FORM.period, timestamp: at }) + delta;
};
