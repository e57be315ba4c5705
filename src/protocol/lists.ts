import { z } from 'zod';
import { KEY_KINDS } from './key-kinds';
import { LIST_EFFECTS } from './list-effects';
import { IMPORT_FORMATS } from './import-formats';
import { pageFields } from './page';
import { actor } from './people';

/** Why a list could not be read. */
const LIST_FAILURES = [
  ...(['unreachable', 'tls', 'timeout', 'not_public', 'redirects'] as const),
  ...(['status', 'too_large', 'too_many', 'cut_short', 'no_file'] as const),
  ...(['web_page', 'empty', 'unreadable', 'format', 'no_site'] as const),
  ...(['internal'] as const),
] as const;
export type ListFailureCode = (typeof LIST_FAILURES)[number];

/** Why an update waits for a person. */
const REASONS_TO_WAIT = ['grows', 'signed_in'] as const;
export type ReasonToWait = (typeof REASONS_TO_WAIT)[number];

/** How a list does. */
export const LIST_STATES = [
  'reading',
  'current',
  'waiting',
  'failing',
] as const;

const time = z.iso.datetime();
const count = z.int().min(0);

const every = z
  .string()
  .regex(/^[1-9]\d{0,5}[mhd]$/, {
    error: 'expected a time such as 30m or 6h, from 1m to 24h',
  })
  .describe('How often the list is read: a minute to a day.');

const settings = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('How people know it. Absent: the end of its URL.'),
  as: z
    .enum(LIST_EFFECTS)
    .describe(
      'Watch: agents see a flag on who is listed. Refuse: addresses, networks and domains of the list are refused; whoever is listed by an email, a phone number, a country or a provider is watched.',
    ),
  every: every.default('6h'),
  format: z
    .enum(IMPORT_FORMATS)
    .nullable()
    .default(null)
    .describe('Null: guessed from the content.'),
  sites: z
    .array(z.string().min(1).max(63))
    .max(1000)
    .default([])
    .describe(
      'Where its bans hold. Empty: on all sites, or on all that you may see.',
    ),
};

/** Body of `POST /v1/lists`, and of its preview. */
export const listRequest = z.strictObject({
  url: z
    .string()
    .min(1)
    .max(2000)
    .describe(
      'By https, of an address that everybody can reach. Lists of your own network and files are added by the command line.',
    ),
  ...settings,
});
export type ListRequest = z.infer<typeof listRequest>;
/** A list as it is asked for: what is left out is as it is by default. */
export type ListDraft = z.input<typeof listRequest>;

/** Body of `PATCH /v1/lists/{id}`. What is absent stays as it is. */
export const listChange = z.strictObject({
  url: listRequest.shape.url.optional(),
  name: settings.name,
  as: settings.as.optional(),
  every: every.optional(),
  format: settings.format.unwrap().optional(),
  sites: settings.sites.unwrap().optional(),
});
export type ListChange = z.infer<typeof listChange>;

/** What became of the entries of a list. */
const counts = z
  .object({
    refused: count.describe('Keys by which people are refused.'),
    watched: count.describe('Keys by which agents are shown a flag.'),
    excepted: count.describe('Keys of exceptions, which ban nobody.'),
    neverBan: count.describe('Keys that the never-ban list keeps in.'),
    skipped: count.describe(
      'Entries that are over, that ban nobody, or are ids of browsers and vendors.',
    ),
    invalid: count.describe('Entries that can’t be read, or are never banned.'),
    examples: z
      .array(
        z.object({ line: z.int().min(1), value: z.string(), why: z.string() }),
      )
      .describe('The first entries that were left out, and why.'),
  })
  .meta({ id: 'ListCounts' });
export type ListCounts = z.infer<typeof counts>;

/** Whom of the last 30 days a list would hit. */
const listReach = z
  .object({
    visitors: count.describe('Different visitors who chatted.'),
    chats: count.describe('Their chats.'),
    running: count.describe('Those of the chats that are running now.'),
    signedIn: count.describe(
      'Those of the visitors whose identity the site’s server proved. They are spared.',
    ),
    keys: z
      .array(
        z.object({
          kind: z.enum(KEY_KINDS),
          value: z.string(),
          visitors: count,
          signedIn: count,
        }),
      )
      .describe('The keys that would hit most, twenty at most.'),
  })
  .meta({ id: 'ListReach' });
export type ListReach = z.infer<typeof listReach>;

const waiting = z
  .object({
    update: z.string().describe('Names the update in `approve`.'),
    since: time,
    why: z.array(z.enum(REASONS_TO_WAIT)),
    text: z.string().describe('Why it waits, for people.'),
    adds: count.describe('Keys that it would ban.'),
    from: count.describe('Keys that the list bans now.'),
    to: count.describe('Keys that it would ban then.'),
    reach: listReach.describe('Whom the new keys would hit.'),
  })
  .meta({ id: 'WaitingUpdate' });

/** A shared list, as the API shows it. */
export const sharedList = z
  .object({
    id: z.int().min(1),
    name: z.string(),
    url: z.string(),
    as: z.enum(LIST_EFFECTS),
    every: z.string(),
    format: z.enum(IMPORT_FORMATS).nullable().describe('Null: guessed.'),
    found: z
      .enum(IMPORT_FORMATS)
      .nullable()
      .describe('The format that it was last read in. Null: it never was.'),
    sites: z.array(z.string()).describe('Empty: all sites, later ones too.'),
    allowPrivate: z
      .boolean()
      .describe('Whether it may be of an address that is not public.'),
    state: z
      .enum(LIST_STATES)
      .describe(
        'Reading: it was not read yet. Waiting: an update waits for a person. Failing: it could not be read.',
      ),
    createdAt: time,
    createdBy: actor
      .extend({ id: z.int().min(0).nullable() })
      .describe('`id` null: the command line.'),
    updatedAt: time
      .nullable()
      .describe('When its bans were last as the list is. Null: never.'),
    nextAt: time.describe('When it is read next.'),
    until: time
      .nullable()
      .describe(
        'When its bans end unless it is read again before: 24 hours after it last was. Null: none holds.',
      ),
    bans: count.describe('Active bans of it.'),
    counts: counts.nullable().describe('Of the last content. Null: none came.'),
    failure: z
      .object({
        code: z.enum(LIST_FAILURES),
        text: z.string().describe('What happened, for people.'),
        since: time,
        tries: z.int().min(1),
      })
      .exactOptional(),
    waiting: waiting.exactOptional(),
  })
  .meta({ id: 'SharedList' });
export type SharedList = z.infer<typeof sharedList>;

/** Answer of `GET /v1/lists`. */
export const sharedListPage = z
  .object(pageFields(sharedList))
  .meta({ id: 'SharedListPage' });

/** Answer of `POST /v1/lists/preview`. */
export const listPreview = z
  .object({
    found: z.enum(IMPORT_FORMATS),
    bytes: count,
    counts,
    reach: listReach,
    waits: z
      .array(z.enum(REASONS_TO_WAIT))
      .describe('Why it would wait for a person. Empty: it would not.'),
  })
  .meta({ id: 'ListPreview' });
export type ListPreview = z.infer<typeof listPreview>;

/** Body of `POST /v1/lists/{id}/approve` and `…/decline`. */
export const updateDecision = z.strictObject({
  update: z
    .string()
    .max(100)
    .optional()
    .describe(
      'The `update` that was looked at: another one is not decided on.',
    ),
});

/** Body of `POST /v1/lists/{id}/exceptions`. */
export const exceptionRequest = z.strictObject({
  kind: z.enum(KEY_KINDS).optional().describe('Absent: as the value looks.'),
  value: z.string().min(1).max(255),
  note: z.string().max(500).default('').describe('For the team.'),
});
export type ExceptionDraft = z.input<typeof exceptionRequest>;

/** What a list bans nobody by. */
export const listException = z
  .object({
    id: z.int().min(1),
    kind: z.enum(KEY_KINDS),
    value: z.string(),
    note: z.string(),
    by: actor
      .extend({ id: z.int().min(0).nullable() })
      .describe('`id` null: the command line.'),
    at: time,
  })
  .meta({ id: 'ListException' });
export type ListException = z.infer<typeof listException>;

/** Answer of `GET /v1/lists/{id}/exceptions`. */
export const listExceptionPage = z
  .object(pageFields(listException))
  .meta({ id: 'ListExceptionPage' });
