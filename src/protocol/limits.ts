import { z } from 'zod';
import { EFFECTS } from './effects';
import { KEY_KINDS } from './key-kinds';

const kinds = z.array(z.enum(KEY_KINDS)).min(1);
const effects = z.array(z.enum(EFFECTS)).min(1);

/** What one person or token may do within their role. */
export const limits = z
  .object({
    maxBan: z
      .string()
      .nullable()
      .describe('The longest ban, such as `7d` or `12h`; null: for good.'),
    kinds: kinds.nullable().describe('Kinds of keys they ban; null: all.'),
    effects: effects
      .nullable()
      .describe('Effects that their bans have; null: all.'),
    liftOthers: z
      .boolean()
      .describe('Whether they lift and change what others banned.'),
    seeAddresses: z
      .boolean()
      .describe('False: addresses are answered as `203.0.113.•••`.'),
    seeContacts: z
      .boolean()
      .describe(
        'False: emails are answered as `a•••@e•••.com`, phone numbers as `49•••`.',
      ),
  })
  .meta({ id: 'Limits' });
export type LimitsShown = z.infer<typeof limits>;

/** Limits in a request: what is left out stays as it is, or as for everybody. */
export const limitsRequest = z.strictObject({
  maxBan: z
    .union([
      z
        .string()
        .regex(/^[1-9]\d{0,5}[mhdw]$/, 'expected a time such as 12h, 7d or 2w'),
      z.int().min(1).max(100_000),
    ])
    .nullable()
    .optional()
    .describe('Such as `7d`, `12h`, or a number of days; null: for good.'),
  kinds: kinds.nullable().optional().describe('Null: all.'),
  effects: effects.nullable().optional().describe('Null: all.'),
  liftOthers: z.boolean().optional(),
  seeAddresses: z.boolean().optional(),
  seeContacts: z.boolean().optional(),
});
export type LimitsRequest = z.infer<typeof limitsRequest>;
