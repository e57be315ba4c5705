import { z } from 'zod';

const origin = z
  .string()
  .min(1)
  .max(300)
  .describe('Exactly, such as https://crm.example.com.');

/** Body of `POST /v1/me/page-tokens`. */
export const pageTokenRequest = z.strictObject({ origin });

/** Query of `GET /v1/me/page-tokens`. */
export const pageOriginQuery = z.object({ origin });

/** Answer of `GET /v1/me/page-tokens`. */
export const pageOrigin = z
  .object({
    origin: z.string(),
    allowed: z
      .boolean()
      .describe('Whether pages of this origin may be handed a token.'),
  })
  .meta({ id: 'PageOrigin' });
export type PageOrigin = z.infer<typeof pageOrigin>;

/** Answer of `POST /v1/me/page-tokens`: what acts for a person, once. */
export const pageToken = z
  .object({
    token: z
      .string()
      .min(1)
      .describe('For `Authorization: Bearer`, from pages of the origin only.'),
    expiresAt: z.iso.datetime(),
    origin: z.string(),
  })
  .meta({ id: 'PageToken' });
export type PageToken = z.infer<typeof pageToken>;
