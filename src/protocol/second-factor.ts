import { z } from 'zod';

const password = z
  .string()
  .max(1024)
  .optional()
  .describe(
    'One’s own. Who has none, and signs in by OpenID Connect alone, leaves it out, or empty, within ten minutes of signing in.',
  );
const code = z
  .string()
  .min(1)
  .max(100)
  .describe('As the app shows it, or a recovery code where that is said.');

/** Answer of `GET /v1/me/second-factor`. */
export const secondFactor = z
  .object({
    active: z.boolean().describe('Whether signing in asks for a code.'),
    since: z.iso.datetime().nullable(),
    recoveryCodes: z.int().min(0).describe('How many are left.'),
  })
  .meta({ id: 'SecondFactor' });
export type SecondFactor = z.infer<typeof secondFactor>;

/** Body of `POST /v1/me/second-factor`. */
export const secondFactorRequest = z.strictObject({ password });

/** Answer of `POST /v1/me/second-factor`. */
export const newSecondFactor = z
  .object({
    secret: z.string().describe('In base32, to be typed into an app.'),
    uri: z.string().describe('The same as `otpauth:`, with what it is for.'),
    image: z
      .string()
      .describe('A QR code of `uri`: an SVG image in a `data:` address.'),
  })
  .meta({ id: 'NewSecondFactor' });
export type NewSecondFactor = z.infer<typeof newSecondFactor>;

/** Body of `POST /v1/me/second-factor/confirm`. */
export const confirmRequest = z.strictObject({ code });

/** Body of what changes a second factor that is set. */
export const factorsRequest = z.strictObject({ password, code });

/** Answer of what makes recovery codes. */
export const recoveryCodes = z
  .object({
    recoveryCodes: z
      .array(z.string())
      .describe('Ten codes, each for one sign-in. Answered once.'),
  })
  .meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.infer<typeof recoveryCodes>;

/** Answer where a code of the second factor is needed to go on. */
export const codeNeeded = z
  .object({
    challenge: z
      .string()
      .describe('For `POST /v1/sign-in/second-factor`, with a code.'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'CodeNeeded' });
export type CodeNeeded = z.infer<typeof codeNeeded>;

/** Body of `POST /v1/sign-in/second-factor`. */
export const codeRequest = z.strictObject({
  challenge: z.string().min(1).max(200),
  code,
});
