import { z } from 'zod';
import {
  ROLES,
  type Actor,
  type Me,
  type SignedIn,
} from '../../../../protocol/agent';

const who = {
  id: z.int().min(0),
  name: z.string(),
};

export const actor = z.object(who).meta({
  id: 'Actor',
  description: 'A person or a token.',
}) satisfies z.ZodType<Actor>;

export const me = z
  .object({
    ...who,
    email: z.string().nullable(),
    role: z.enum(ROLES),
    sites: z.array(z.string()).nullable().describe('Null: all sites.'),
    address: z
      .string()
      .nullable()
      .describe('The caller’s own address, as the gateway sees it.'),
    addressesTrusted: z
      .boolean()
      .describe('False: addresses may be a proxy’s, and can’t be blocked.'),
  })
  .meta({ id: 'Me' }) satisfies z.ZodType<Me>;

export const signedIn = z
  .object({
    token: z.string().min(1).describe('For `Authorization: Bearer`.'),
    expiresAt: z.iso.datetime(),
    role: z.enum(ROLES),
  })
  .meta({ id: 'SignedIn' }) satisfies z.ZodType<SignedIn>;
