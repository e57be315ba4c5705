import { z } from 'zod';
import { limits } from './limits';
import { ROLES } from './roles';
import { VENDOR_IDS } from './vendors';

const who = {
  id: z.int().min(0),
  name: z.string(),
};

/** A person or a token, as others see it. */
export const actor = z.object(who).meta({
  id: 'Actor',
  description: 'A person or a token.',
});

/** The token of an account at a vendor, which ends soon or has ended. */
const endingToken = z
  .object({
    vendor: z.enum(VENDOR_IDS),
    account: z.string().describe('The subdomain or account id there.'),
    endsAt: z.iso.datetime(),
  })
  .meta({ id: 'EndingToken' });
export type EndingToken = z.infer<typeof endingToken>;

const mustSetSecondFactor = z
  .literal(true)
  .describe(
    'True: everything but `/v1/me` and setting a second factor (`POST /v1/me/second-factor`) answers 403 `second_factor_required`.',
  );

/** Answer of `GET /v1/me`. */
export const me = z
  .object({
    ...who,
    email: z.string().nullable(),
    role: z.enum(ROLES),
    sites: z.array(z.string()).nullable().describe('Null: all sites.'),
    limits: limits.describe('As they hold for the role.'),
    mustSetSecondFactor: mustSetSecondFactor.optional(),
    address: z
      .string()
      .nullable()
      .describe('The caller’s own address, as the gateway sees it.'),
    addressesTrusted: z
      .boolean()
      .describe(
        'False: a proxy that TRUST_PROXY does not name passes requests on. Visitors have its address, and a ban of that takes `confirm`.',
      ),
    endingTokens: z
      .array(endingToken)
      .describe(
        'Tokens of vendors that end within two weeks, or have ended: without new ones bans reach these vendors no more.',
      ),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

/** Body of `POST /v1/sign-in`. */
export const signInRequest = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1024),
});

/** Answer of `GET /v1/sign-in`. */
export const signInOptions = z
  .object({
    passwordMails: z
      .boolean()
      .describe('Whether `POST /v1/password-reset` mails links.'),
    openId: z
      .string()
      .nullable()
      .describe('Whom `GET /v1/sign-in/openid` leads to; null: to nobody.'),
  })
  .meta({ id: 'SignInOptions' });
export type SignInOptions = z.infer<typeof signInOptions>;

/** Body of `POST /v1/password-reset`. */
export const linkRequest = z.strictObject({
  email: z.string().min(1).max(254),
});

/** Answer of `GET /v1/setup`. */
export const setup = z
  .object({ state: z.literal('waiting').describe('For the first owner.') })
  .meta({ id: 'Setup' });
export type Setup = z.infer<typeof setup>;

/** Body of `POST /v1/setup`. */
export const setupRequest = z.strictObject({
  code: z.string().min(1).max(100).describe('As the gateway printed it.'),
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1024),
  name: z.string().trim().min(1).max(100).optional(),
});

/** Answer of `POST /v1/sign-in` and `POST /v1/setup`. */
export const signedIn = z
  .object({
    token: z.string().min(1).describe('For `Authorization: Bearer`.'),
    expiresAt: z.iso.datetime(),
    role: z.enum(ROLES),
    mustSetSecondFactor: mustSetSecondFactor.optional(),
  })
  .meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof signedIn>;
