import { z } from 'zod';
import { limits, limitsRequest } from './limits';
import { pageFields } from './page';
import { actor } from './people';
import { plainText } from './plain-text';
import { PERMISSIONS, ROLES } from './roles';

/** Query of a list that is read page by page. */
export const pageQuery = z.object({
  cursor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const time = z.iso.datetime().nullable();

/** A token of a program, without the token itself. */
export const token = z
  .object({
    id: z.int().min(1),
    name: z.string(),
    role: z.enum(ROLES),
    sites: z.array(z.string()).nullable().describe('Null: all sites.'),
    permissions: z.array(z.string()).describe('Beyond those of its role.'),
    limits,
    prefix: z
      .string()
      .nullable()
      .describe('What it begins with; null for one of before 0.2.'),
    createdAt: z.iso.datetime(),
    createdBy: actor.nullable().describe('Null: the command line.'),
    lastUsedAt: time.describe('To the minute; null if it never was.'),
    expiresAt: time.describe('Null: never.'),
  })
  .meta({ id: 'Token' });
export type Token = z.infer<typeof token>;

/** Answer of `GET /v1/tokens`. */
export const tokenPage = z.object(pageFields(token)).meta({ id: 'TokenPage' });

const end = z.iso
  .datetime({
    offset: true,
    error: 'expected an ISO 8601 time with zone, or null for never',
  })
  .nullable();

/** Body of `PATCH /v1/tokens/{id}`. */
export const tokenChange = z.strictObject({
  expiresAt: end.describe('When it ends from now on. Null: never.'),
});

/** Body of `POST /v1/tokens`. */
export const tokenRequest = z.strictObject({
  name: plainText(100).min(1),
  role: z.enum(ROLES),
  sites: z
    .array(z.string().min(1).max(100))
    .max(1000)
    .nullable()
    .default([])
    .describe('None, or null: all sites.'),
  limits: limitsRequest.optional(),
  permissions: z
    .array(z.enum(PERMISSIONS))
    .max(PERMISSIONS.length)
    .default([])
    .describe('Beyond those of its role.'),
  expiresAt: end.default(null),
});
/** A token as it is asked for: what is left out is as it is by default. */
export type TokenRequest = z.input<typeof tokenRequest>;

/** Answer of `POST /v1/tokens`. */
export const newToken = token
  .extend({ token: z.string().describe('Answered once, and never again.') })
  .meta({ id: 'NewToken' });
export type NewToken = z.infer<typeof newToken>;

/** Answer of `DELETE /v1/tokens/{id}`. */
export const revokedTokens = z
  .object({
    revoked: z
      .array(z.int())
      .describe('Its id, and those of tokens that were made with it.'),
  })
  .meta({ id: 'RevokedTokens' });
export type RevokedTokens = z.infer<typeof revokedTokens>;
