import { z } from 'zod';
import { banDuration, banEnd } from './ban-request';
import { EFFECTS } from './effects';
import { KEY_KINDS } from './key-kinds';
import { pageFields } from './page';
import { actor } from './people';
import { plainText } from './plain-text';
import { keyReach } from './reach';
import { SUGGESTION_KINDS } from './suggestion-kinds';

/** What became of a suggestion that somebody answered. */
const ANSWERED_STATES = ['accepted', 'dismissed', 'undone'] as const;
export type AnsweredState = (typeof ANSWERED_STATES)[number];

/** Why a key can match nobody. */
const NEVER_REASONS = [
  'documentation',
  'unreachable',
  'never_ban',
  'proxy',
  'no_link',
  'no_geo',
  'unreadable',
] as const;
export type NeverReason = (typeof NEVER_REASONS)[number];

const time = z.iso.datetime();
const banId = z.int().min(1);
const kind = z.enum(SUGGESTION_KINDS);
const state = z.enum(['open', ...ANSWERED_STATES]);

const mergedBan = z
  .object({
    key: z.object({ kind: z.literal('ip'), value: z.string() }),
    effect: z.enum(EFFECTS),
    until: time
      .nullable()
      .describe(
        'The last end of those that it merges; null: for good. Somebody who may not have a network hold that long gets a shorter ban, which waits to be approved.',
      ),
    reason: z.string(),
    reach: z
      .array(keyReach)
      .describe(
        'Whom the network concerns, as `POST /v1/bans/preview` says it: also who signed in, and who is on the never-ban list.',
      ),
  })
  .meta({ id: 'MergedBan' });
export type MergedBan = z.infer<typeof mergedBan>;

const neverKey = z
  .object({
    id: z.int().min(1),
    kind: z.enum(KEY_KINDS),
    value: z.string(),
    why: z
      .enum(NEVER_REASONS)
      .describe(
        'documentation: an address that stands for none. unreachable: an address from which nobody comes. never_ban: all of it is on the never-ban list. proxy: an address of a proxy that TRUST_PROXY names. no_link: a vendor’s id that no visitor was ever linked to, of a vendor without an account here. no_geo: a country or provider, without a database that knows it. unreadable: no value of its kind.',
      ),
  })
  .meta({ id: 'NeverMatchingKey' });

/** A way to tidy the list of bans. */
export const suggestion = z
  .object({
    id: z
      .string()
      .describe(
        'The same as long as there is this suggestion: its kind and a ban’s id.',
      ),
    kind,
    state,
    title: z.string().describe('What it says, for people.'),
    bans: z
      .array(banId)
      .describe(
        'The bans that accepting it changes: merged ones and duplicates then lie beneath another, stale ones are lifted, and keys that match nobody go.',
      ),
    sites: z.array(z.string()).describe('Of the bans. Empty: all sites.'),
    merged: mergedBan
      .exactOptional()
      .describe('Of an open merge: the ban that there would be.'),
    coveredBy: banId
      .exactOptional()
      .describe('Of a duplicate: the ban that says all of it.'),
    keys: z
      .array(neverKey)
      .exactOptional()
      .describe('Of an open suggestion about keys that match nobody.'),
    lastHitAt: time
      .nullable()
      .exactOptional()
      .describe('Of an open stale one. Null: the ban has refused nobody.'),
    ban: banId
      .exactOptional()
      .describe('Of an accepted merge: the ban that was made.'),
    answeredAt: time.exactOptional(),
    answeredBy: actor.exactOptional(),
    left: z
      .array(z.object({ ban: banId, why: z.string() }))
      .exactOptional()
      .describe('Of an answer to undo: bans that were left as they are.'),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof suggestion>;

/** Answer of `GET /v1/suggestions`. */
export const suggestionPage = z
  .object(pageFields(suggestion))
  .meta({ id: 'SuggestionPage' });

/** Query of `GET /v1/suggestions`. */
export const suggestionQuery = z.object({
  state: state
    .default('open')
    .describe('Those that wait for an answer, or what was answered.'),
  kind: kind.optional(),
  site: z
    .string()
    .max(63)
    .optional()
    .describe(
      'About bans that hold on this site, those of all sites among them.',
    ),
  cursor: z
    .string()
    .regex(/^[mba]\d{1,15}(\.\d{1,3})?$/, 'expected next of the page before')
    .optional()
    .describe('`next` of the page before, of the same query.'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Body of `POST /v1/suggestions/{id}/accept`. */
export const acceptSuggestionRequest = z.strictObject({
  until: banEnd
    .optional()
    .describe('Of a merge: another end of the ban. Null: for good.'),
  for: banDuration.optional().describe('Of a merge: instead of `until`.'),
  reason: plainText(1000).optional().describe('Of a merge: another reason.'),
  note: plainText(4000).optional().describe('Of a merge. For agents only.'),
  confirm: z
    .boolean()
    .optional()
    .describe('Of a merge: as in `POST /v1/bans`.'),
});
export type AcceptSuggestion = z.infer<typeof acceptSuggestionRequest>;
