import { z } from 'zod';
import { banEffect } from './bans';
import { BANNED_KINDS } from './key-kinds';
import { plainText } from './plain-text';

/** How long a ban lasts, as a site's settings have it. */
export const settingDuration = z
  .string()
  .regex(/^[1-9]\d{0,5}[mhdw]$/, 'expected a time such as 12h, 7d or 2w');

const fields = {
  for: settingDuration
    .nullable()
    .describe(
      'How long, such as `7d`; null: for good. Of somebody with earlier bans `suggested` says more.',
    ),
  effect: banEffect,
  kinds: z
    .array(z.enum(BANNED_KINDS))
    .min(1)
    .max(BANNED_KINDS.length)
    .describe(
      'Which of a chat’s keys, as `kinds` of `POST /v1/bans` has them; those that a chat lacks are left out.',
    ),
  reason: plainText(200).describe(
    'Any text, mostly one of `reasons`; empty: none. Not one of `protectiveReasons`.',
  ),
};

/** What the dialog that blocks somebody starts with. */
export const siteDefaults = z.object(fields).meta({
  id: 'SiteDefaults',
  description:
    'What a dialog that blocks somebody starts with. `POST /v1/bans` of a chat takes `kinds` and `effect` from here where it names none; never an end or a reason: without an end a ban is for good.',
});
export type SiteDefaults = z.infer<typeof siteDefaults>;

/** A change of them. What is absent stays as it is. */
export const siteDefaultsRequest = z.strictObject(fields).partial();
export type SiteDefaultsRequest = z.infer<typeof siteDefaultsRequest>;
