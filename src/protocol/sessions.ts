import { z } from 'zod';
import { message } from './messages';
import { pageFields } from './page';
import { plainText } from './plain-text';
import { actor } from './people';
import { priorBan, sessionFlag } from './session-flags';
import { suggestedLength } from './suggested-length';
import { VENDOR_IDS, type Vendor } from './vendors';

const time = z.iso.datetime();
const claim = z.string().exactOptional();
const vendorClaims = Object.fromEntries(
  VENDOR_IDS.toSorted().map((vendor) => [vendor, claim]),
) as Record<Vendor, typeof claim>;

/** The latest proven key of each kind, of one visitor. */
export const provenKeys = z.object({
  email: claim,
  phone: claim,
  ...vendorClaims,
});

/** The ban that decides about a chat. */
const deciding = z.object({
  id: z.int().min(1),
  until: time.nullable(),
  by: actor,
});

/** How a part of a chat's form differs from what was sent. */
const FORM_CHANGES = [
  'cut',
  'cleaned',
  'replaced',
  'dropped',
  'unreadable',
] as const;
export type FormChange = (typeof FORM_CHANGES)[number];

const change = z.enum(FORM_CHANGES).exactOptional();

/** What a chat may be: each is a group of its own. */
const SESSION_STATES = ['live', 'blocked', 'ended'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** One chat, as agents see it. */
export const session = z
  .object({
    code: z.string().describe('Short and human, such as K7F2-9QXM.'),
    site: z.string(),
    widget: z.string(),
    page: z.string().describe('URL of the page the visitor is on.'),
    state: z
      .enum(SESSION_STATES)
      .describe('Blocked: not over, but `ban` refuses its visitor.'),
    visitor: z.string(),
    claims: z
      .object({ name: claim, email: claim, phone: claim })
      .describe('What the visitor said; nobody proved it.'),
    changed: z
      .object({ page: change, name: change, email: change, phone: change })
      .exactOptional()
      .describe(
        'What is not as the browser sent it: too long and `cut`; `cleaned` of control and invisible characters; a page that can’t be shown, `replaced` by its origin’s; `dropped`; or `unreadable`, a text that is no email or phone number and matches no ban.',
      ),
    proven: provenKeys
      .extend({
        name: z.string().exactOptional(),
        facts: z
          .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
          .exactOptional()
          .describe('At most four, such as `{ orders: 3 }`.'),
      })
      .exactOptional()
      .describe('What the site’s server, or a vendor, proved of the visitor.'),
    address: z.string().nullable().describe('Null where nobody knows it.'),
    country: z
      .string()
      .exactOptional()
      .describe(
        'Of the address, by ISO 3166-1 alpha-2; absent where no database of the operator says.',
      ),
    provider: z
      .object({
        asn: z.int().min(1).describe('Number of the autonomous system.'),
        name: z.string().exactOptional(),
      })
      .exactOptional()
      .describe('Whose network the address is of; absent where nobody says.'),
    othersAtAddress: z
      .int()
      .min(0)
      .describe('Other visitors at this address in the last 30 days.'),
    startedAt: time,
    goneSince: time
      .nullable()
      .describe(
        'Since when the page gives no sign of life; null while it is open. A chat whose page is gone ends after its site’s patience, five minutes by default, unless the page comes back.',
      ),
    endedAt: time.nullable(),
    doneAt: time
      .nullable()
      .describe(
        'When an agent marked the chat as done; null again once the visitor writes.',
      ),
    claimedBy: actor.nullable(),
    assigned: z.boolean().describe('The widget said that an agent is there.'),
    ban: deciding
      .nullable()
      .describe('The active ban that refuses this visitor.'),
    observed: deciding
      .exactOptional()
      .describe(
        'The active ban that would refuse this visitor, if the site did not only observe.',
      ),
    // An earlier ban of this visitor is over.
    blockedBefore: z.boolean(),
    priorBans: z
      .array(priorBan)
      .describe(
        'Bans of this visitor that are over, the newest ten first: by the browser, by what is proven of it, or joined with one of those.',
      ),
    flags: z
      .array(sessionFlag)
      .describe(
        'What agents are to know of the visitor. A guess ends by itself after a day.',
      ),
    lastMessage: message.nullable(),
    relayed: z
      .boolean()
      .describe('Whether this chat’s messages pass through the gateway.'),
    claimsUnchecked: z
      .literal(true)
      .exactOptional()
      .describe(
        'Bans of these claims were not looked up: too many people were claimed from the same address or browser.',
      ),
    // The chat carries no code of ours: no gate decided it.
    unchecked: z
      .literal(true)
      .exactOptional()
      .describe(
        'Only its vendor told of this chat: `visitor` is its id there, `widget` the vendor.',
      ),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

/** Answer of `GET /v1/sessions/{code}`. */
export const sessionDetail = session
  .extend({
    suggested: suggestedLength
      .exactOptional()
      .describe('How long a ban of this visitor is to last.'),
  })
  .meta({ id: 'SessionDetail' });
export type SessionDetail = z.infer<typeof sessionDetail>;

/** Answer of `GET /v1/sessions`. */
export const sessionPage = z
  .object(pageFields(session))
  .meta({ id: 'SessionPage' });

/** Query of `GET /v1/sessions`. */
export const sessionQuery = z.object({
  state: z
    .enum(SESSION_STATES)
    .optional()
    .describe('Live: without those whose visitor is refused.'),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Text in code, page, name, email, phone or address.'),
  site: z
    .string()
    .max(63)
    .optional()
    .describe('Chats of this site alone; absent: of all of one’s sites.'),
  cursor: z
    .string()
    .regex(
      /^\d{1,15}\.[0-9A-Z]{4}-[0-9A-Z]{4}$/,
      'expected the cursor of a page',
    )
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** Body of `POST /v1/sessions/{code}/escalate`. */
export const escalateRequest = z.strictObject({
  reason: plainText(200).optional().describe('Such as one of the site’s.'),
  note: plainText(500).optional().describe('For the person on call.'),
});

/** Body of `POST /v1/sessions/{code}/hand-over`. */
export const handOverRequest = z.strictObject({
  to: z.int().min(1).describe('Id of the user who has the chat from now on.'),
});
