import { z } from 'zod';
import { pageFields } from './page';
import { ROLES } from './roles';

const time = z.iso.datetime().nullable();

/** Somebody who signs in. */
const user = z
  .object({
    id: z.int().min(1),
    email: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    createdAt: z.iso.datetime(),
    signIns: z.int().min(0).describe('How often they are signed in now.'),
    lastUsedAt: time.describe('When a sign-in that lasts was last used.'),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof user>;

/** Answer of `GET /v1/users`. */
export const userPage = z.object(pageFields(user)).meta({ id: 'UserPage' });

/** Answer of `DELETE /v1/users/{id}`. */
export const removedUser = z
  .object({
    id: z.int(),
    email: z.string(),
    signIns: z.int().describe('How many sign-ins ended.'),
    tokens: z.array(z.int()).describe('Ids of tokens they made, now revoked.'),
  })
  .meta({ id: 'RemovedUser' });

/** Body of `POST /v1/me/password`. */
export const passwordRequest = z.strictObject({
  current: z.string().min(1).max(1024),
  new: z.string().min(1).max(2048),
});

/** One place where the caller is signed in. */
const signInEntry = z
  .object({
    id: z.int().min(1),
    createdAt: z.iso.datetime(),
    lastUsedAt: time.describe('To the minute.'),
    expiresAt: time,
    current: z.boolean().describe('Whether this request came with it.'),
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
