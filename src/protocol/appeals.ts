import { z } from 'zod';
import { pageFields } from './page';
import { actor } from './people';
import { plainText } from './plain-text';
import { visitRequest } from './visits';

/** What became of an appeal. */
const APPEAL_STATES = ['open', 'accepted', 'declined'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** Characters of an appeal, and of an answer. */
export const LONGEST_APPEAL = 500;
/** Characters of an email, or of another way to reach somebody. */
export const LONGEST_CONTACT = 254;

const time = z.iso.datetime();
const state = z.enum(APPEAL_STATES);

/** Body of `POST /v1/sites/{site}/appeals`. */
export const appealRequest = visitRequest.extend({
  reference: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .describe('The `reference` of the answer that refuses, in either case.'),
  text: plainText(LONGEST_APPEAL).min(1, 'expected some text'),
  contact: plainText(LONGEST_CONTACT)
    .optional()
    .describe(
      'An email address. It is sent the answer, where the gateway sends mail.',
    ),
  key: z
    .string()
    .max(100)
    .optional()
    .describe(
      'The secret in `appeal` of the answer that refuses. Without it the person is known by identity, visitor token or address.',
    ),
});

/** Answer of `POST /v1/sites/{site}/appeals`. */
export const appealReceipt = z
  .object({
    reference: z.string(),
    state,
    createdAt: time,
    appeal: z
      .string()
      .describe('Path of the page where the person reads the answer.'),
  })
  .meta({ id: 'AppealReceipt' });
export type AppealReceipt = z.infer<typeof appealReceipt>;

/** A refused person's request that a ban is looked at again. */
export const appeal = z
  .object({
    id: z.int().min(1),
    ban: z.int().min(1).describe('The id of the ban.'),
    reference: z.string().describe('Of the ban.'),
    site: z.string().describe('Where the person was refused.'),
    state,
    text: z.string().describe('What the person wrote.'),
    contact: z.string().nullable().describe('As they wrote it: not proven.'),
    language: z.string().describe('Theirs, and that of the answer.'),
    createdAt: time,
    answeredAt: time.nullable(),
    answeredBy: actor.nullable(),
    answer: z
      .string()
      .nullable()
      .describe('What the person reads in the notice and on their page.'),
    until: time
      .nullable()
      .describe('Of an accepted one: the ban’s new end. Null: it was lifted.'),
  })
  .meta({ id: 'Appeal' });
export type Appeal = z.infer<typeof appeal>;

const answers = z.object({
  lifted: z.string(),
  shortened: z.string(),
  declined: z.string(),
});

/** Answer of `GET /v1/appeals/{id}`. */
export const appealDetail = appeal
  .extend({
    answers: z
      .record(z.string(), answers)
      .describe(
        'What the person reads if whoever decides writes nothing, by language: theirs (`language`), and all others that there are.',
      ),
  })
  .meta({ id: 'AppealDetail' });
export type AppealDetail = z.infer<typeof appealDetail>;

const count = z.int().min(0);

/** Answer of `GET /v1/appeals`. */
export const appealPage = z
  .object({
    ...pageFields(appeal),
    counts: z
      .object({ open: count, accepted: count, declined: count })
      .describe('How many there are of each state on these sites.'),
  })
  .meta({ id: 'AppealPage' });
export type AppealPage = z.infer<typeof appealPage>;

/** Query of `GET /v1/appeals`. */
export const appealQuery = z.object({
  state: z
    .enum([...APPEAL_STATES, 'answered'])
    .optional()
    .describe('Answered: accepted or declined.'),
  order: z
    .enum(['oldest', 'newest'])
    .default('oldest')
    .describe('Which of them come first.'),
  site: z.string().max(100).optional().describe('Absent: all of one’s sites.'),
  reference: z
    .string()
    .max(40)
    .optional()
    .describe('Of the ban, in either case.'),
  cursor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

const answer = plainText(LONGEST_APPEAL)
  .min(1, 'expected some text')
  .optional()
  .describe(
    'What the person reads. Absent: a sentence in their language that says what was decided.',
  );

/** Body of `POST /v1/appeals/{id}/accept`. */
export const acceptRequest = z.strictObject({
  until: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('An earlier end of the ban. Absent: it is lifted now.'),
  text: answer,
});

/** Body of `POST /v1/appeals/{id}/decline`. */
export const declineRequest = z.strictObject({ text: answer });
