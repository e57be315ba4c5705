import { z } from 'zod';

/** Body of `POST /v1/sites/{site}/keys`. */
export const siteKeysRequest = z.strictObject({
  password: z
    .string()
    .min(1)
    .max(1024)
    .optional()
    .describe('Of a person who asks, and has one; a program has none.'),
});

/** Answer of `POST /v1/sites/{site}/keys`: the keys, which are shown once. */
export const siteKeys = z
  .object({
    site: z.string(),
    generation: z.int().min(1).describe('Counts the keys, from 1.'),
    identity: z
      .string()
      .describe('The site’s server signs identities with it (HS256).'),
    chatServer: z.string().describe('Its chat server verifies chats with it.'),
  })
  .meta({ id: 'SiteKeys' });
export type SiteKeys = z.infer<typeof siteKeys>;
