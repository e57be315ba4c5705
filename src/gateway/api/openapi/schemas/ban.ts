import { z } from 'zod';
import {
  KEY_KINDS,
  VENDORS,
  VENDOR_STATES,
  type Ban,
  type BanAtVendor,
  type BanKey,
  type LiftedBan,
  type Page,
} from '../../../../protocol/agent';
import { actor } from './people';

const time = z.iso.datetime();

const banKey = z
  .object({
    id: z.int().min(1),
    kind: z.enum(KEY_KINDS),
    value: z.string().min(1).describe('The same however it was typed.'),
    matches: z
      .boolean()
      .describe('False while no browser is linked to this key.'),
  })
  .meta({ id: 'BanKey' }) satisfies z.ZodType<BanKey>;

const banAtVendor = z
  .object({
    vendor: z.enum(VENDORS),
    account: z.string().describe('The subdomain or account id there.'),
    state: z
      .enum(VENDOR_STATES)
      .describe('Not kept: the vendor has no room or no way for it.'),
    why: z.string().exactOptional().describe('A sentence for people.'),
  })
  .meta({ id: 'BanAtVendor' }) satisfies z.ZodType<BanAtVendor>;

const fields = {
  id: z.int().min(1),
  keys: z.array(banKey),
  state: z.enum(['active', 'expired', 'lifted']),
  sites: z.array(z.string()).describe('Empty: all sites, later ones too.'),
  reason: z.string(),
  note: z.string(),
  until: time.nullable().describe('Null: for good.'),
  createdAt: time,
  createdBy: actor,
  liftedAt: time.nullable(),
  liftedBy: actor.nullable(),
  session: z
    .string()
    .exactOptional()
    .describe('Code of the chat it was made from.'),
  visitorName: z.string().exactOptional(),
  source: z.enum(['doorlist', 'zendesk', 'acquire']),
  reference: z.string().describe('What a refused visitor can quote.'),
  hits: z.int().min(0).describe('How often it refused somebody.'),
  lastHitAt: time.nullable(),
  vendors: z
    .array(banAtVendor)
    .exactOptional()
    .describe('Absent where no vendor is concerned.'),
};

export const ban = z
  .object(fields)
  .meta({ id: 'Ban' }) satisfies z.ZodType<Ban>;

export const liftedBan = z
  .object({
    ...fields,
    still: z
      .array(z.int().min(1))
      .describe('Ids of the bans that hold the same keys.'),
  })
  .meta({ id: 'LiftedBan' }) satisfies z.ZodType<LiftedBan>;

export const banPage = z
  .object({
    data: z.array(ban),
    next: z
      .string()
      .exactOptional()
      .describe('Cursor of the next page; absent on the last.'),
  })
  .meta({ id: 'BanPage' }) satisfies z.ZodType<Page<Ban>>;
