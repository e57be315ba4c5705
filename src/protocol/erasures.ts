import { z } from 'zod';
import { KEY_KINDS } from './key-kinds';
import { VENDOR_IDS } from './vendors';

/** By what a person is known whose data is to be erased. */
const ERASED_BY = ['session', ...KEY_KINDS] as const;

const who = {
  kind: z
    .enum(ERASED_BY)
    .describe('`session`: the visitor of the chat with this code.'),
  value: z.string().min(1).max(255),
};

/** Body of `POST /v1/erasures/preview`. */
export const erasurePreviewRequest = z.strictObject(who);
export type ErasurePreviewRequest = z.infer<typeof erasurePreviewRequest>;

/** Body of `POST /v1/erasures`. */
export const erasureRequest = z.strictObject({
  ...who,
  password: z
    .string()
    .min(1)
    .max(1024)
    .optional()
    .describe('Of a person who asks, and has one; a program has none.'),
});

const count = z.int().min(0);
const found = {
  kind: z.enum(KEY_KINDS),
  visitors: count.describe('Browsers that are known to be the person’s.'),
  chats: count.describe('Their chats, which go with their messages.'),
  bansKept: z
    .array(
      z.object({ ban: z.int().min(1), until: z.iso.datetime().nullable() }),
    )
    .describe('Bans that go on, with a digest in place of the value.'),
  bansErased: count.describe('Keys of ended bans, whose value goes.'),
};

/** Answer of `POST /v1/erasures/preview`: what would go, and what would stay. */
export const erasurePreview = z.object(found).meta({ id: 'ErasurePreview' });
export type ErasurePreview = z.infer<typeof erasurePreview>;

/** Answer of `POST /v1/erasures`: what was erased. It names no value. */
export const erasure = z
  .object({
    ...found,
    digest: z
      .string()
      .describe('What stands for the value in bans that go on.'),
    appeals: count,
    neverBanEntries: count,
    texts: z
      .record(z.string(), count)
      .describe('Other texts that named the person, by table.'),
    vendors: z
      .array(
        z.object({
          vendor: z.enum(VENDOR_IDS),
          account: z.string(),
          says: z.string().describe('What it has of the person, for people.'),
        }),
      )
      .describe('Vendors that were sent the value.'),
    receivers: z
      .array(z.string())
      .describe('Webhooks that were sent something of the person.'),
  })
  .meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof erasure>;
