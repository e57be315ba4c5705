import { z } from 'zod';
import { limits, limitsRequest } from './limits';
import { pageFields } from './page';
import { plainText } from './plain-text';
import { ROLES } from './roles';

const time = z.iso.datetime().nullable();

/** Somebody who signs in. */
export const user = z
  .object({
    id: z.int().min(1),
    email: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    sites: z.array(z.string()).nullable().describe('Null: all sites.'),
    limits,
    active: z.boolean().describe('False: they may not sign in.'),
    invited: z
      .boolean()
      .describe('Whether they have not chosen a password yet.'),
    secondFactor: z
      .boolean()
      .describe('Whether signing in asks them for a code, too.'),
    createdAt: z.iso.datetime(),
    signIns: z.int().min(0).describe('How often they are signed in now.'),
    lastUsedAt: time.describe('When a sign-in that lasts was last used.'),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof user>;

/** Answer of `GET /v1/users`. */
export const userPage = z.object(pageFields(user)).meta({ id: 'UserPage' });

const siteIds = z
  .array(z.string().min(1).max(100))
  .max(1000)
  .nullable()
  .describe('None, or null: all sites.');
const name = plainText(100).min(1);

/** Body of `POST /v1/users`. */
export const userRequest = z.strictObject({
  email: z.string().min(1).max(254),
  name: name.optional().describe('Absent: from the email address.'),
  role: z.enum(ROLES),
  sites: siteIds.optional(),
  limits: limitsRequest.optional(),
});
export type UserRequest = z.infer<typeof userRequest>;

/** Body of `PATCH /v1/users/{id}`. */
export const userChanges = z.strictObject({
  name: name.optional(),
  role: z.enum(ROLES).optional(),
  sites: siteIds.optional(),
  limits: limitsRequest
    .optional()
    .describe('What is left out of them stays as it is.'),
  active: z
    .boolean()
    .optional()
    .describe(
      'False: their sign-ins, streams and the tokens they made end at once.',
    ),
});
export type UserChanges = z.infer<typeof userChanges>;

const passwordLink = {
  link: z
    .url()
    .describe('Where they choose a password, once. Answered once, too.'),
  linkExpiresAt: z.iso.datetime(),
  mail: z
    .enum(['off', 'sent', 'failed'])
    .describe('Whether it was mailed to them; else hand it over.'),
};

/** Answer of `POST /v1/users`. */
export const invitedUser = user
  .extend(passwordLink)
  .meta({ id: 'InvitedUser' });
export type InvitedUser = z.infer<typeof invitedUser>;

/** Answer of `POST /v1/users/{id}/link`. */
export const renewedLink = z.object(passwordLink).meta({ id: 'PasswordLink' });
export type RenewedLink = z.infer<typeof renewedLink>;

/** Body of `POST /v1/invitation`. */
export const invitationRequest = z.strictObject({
  token: z
    .string()
    .min(1)
    .max(100)
    .describe('What the link has after `#invitation=`.'),
  password: z.string().min(1).max(2048),
  name: name.optional(),
});

/** Answer of `DELETE /v1/users/{id}`. */
export const removedUser = z
  .object({
    id: z.int(),
    email: z.string(),
    signIns: z.int().describe('How many sign-ins ended.'),
    tokens: z.array(z.int()).describe('Ids of tokens they made, now revoked.'),
  })
  .meta({ id: 'RemovedUser' });
export type RemovedUser = z.infer<typeof removedUser>;

/** Body of `POST /v1/me/password`. */
export const passwordRequest = z.strictObject({
  current: z.string().min(1).max(1024),
  new: z.string().min(1).max(2048),
});

/** One place where the caller is signed in. */
export const signInEntry = z
  .object({
    id: z.int().min(1),
    createdAt: z.iso.datetime(),
    lastUsedAt: time.describe('To the minute.'),
    expiresAt: time,
    current: z.boolean().describe('Whether this request came with it.'),
    page: z
      .string()
      .exactOptional()
      .describe('The origin whose pages act by it; absent for a sign-in.'),
  })
  .meta({ id: 'SignIn' });
export type SignInEntry = z.infer<typeof signInEntry>;

/** Answer of `GET /v1/me/sign-ins`. */
export const signInPage = z
  .object(pageFields(signInEntry))
  .meta({ id: 'SignInPage' });

/** Answer of `DELETE /v1/me/sign-ins`. */
export const endedSignIns = z
  .object({ ended: z.int().min(0) })
  .meta({ id: 'EndedSignIns' });
