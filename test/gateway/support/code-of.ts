import { Secret, TOTP } from 'otpauth';

/** What an authenticator app shows for a secret at a time. */
export const codeOf = (secret: string, timestamp: number): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
