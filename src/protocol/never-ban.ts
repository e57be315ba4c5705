import { z } from 'zod';
import { actor } from './people';
import { pageFields } from './page';

/** What may stand on the never-ban list. */
export const NEVER_BAN_KINDS = ['ip', 'email', 'domain', 'phone'] as const;
export type NeverBanKind = (typeof NEVER_BAN_KINDS)[number];

/** Body of `POST /v1/never-ban`. */
export const neverBanRequest = z.strictObject({
  kind: z
    .enum(NEVER_BAN_KINDS)
    .optional()
    .describe('Absent: as the value looks.'),
  value: z
    .string()
    .min(1)
    .max(1000)
    .describe(
      'A phone number without a country code is read by the sites’ `country`, where all have the same.',
    ),
  note: z.string().max(500).default('').describe('For the team.'),
});

/** An entry of the never-ban list. */
export const neverBanEntry = z
  .object({
    id: z
      .int()
      .nullable()
      .describe('Null: an option of the gateway’s start, which stays.'),
    kind: z.enum(NEVER_BAN_KINDS),
    value: z.string(),
    note: z.string(),
    by: actor
      .extend({ id: z.int().min(0).nullable() })
      .nullable()
      .describe('`id` null: the command line.'),
    at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'NeverBanEntry' });
export type NeverBanEntry = z.infer<typeof neverBanEntry>;

/** Answer of `GET /v1/never-ban`. */
export const neverBanPage = z
  .object(pageFields(neverBanEntry))
  .meta({ id: 'NeverBanPage' });
