import { z } from 'zod';
import { pageFields } from './page';
import { actor } from './people';
import { plainText } from './plain-text';
import { WEBHOOK_EVENTS } from './webhook-events';

/** Why an attempt had no answer, or a delivery was given up without one. */
const DELIVERY_FAILURES = [
  'timeout',
  'unreachable',
  'not_public',
  'tls',
  'disabled',
] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

const DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why nothing is sent to a receiver. */
const disabledWhy = z.enum(['person', 'failing', 'gone']);
export type DisabledWhy = z.infer<typeof disabledWhy>;

const time = z.iso.datetime();

const fields = {
  url: z.string().min(1).max(2000).describe('Where events are sent, by https.'),
  description: plainText(200).describe('For the team.'),
  events: z
    .array(z.enum(WEBHOOK_EVENTS))
    .min(1)
    .max(WEBHOOK_EVENTS.length)
    .nullable()
    .describe('What it is told of. Null: everything, also what comes later.'),
  sites: z
    .array(z.string().min(1).max(100))
    .min(1)
    .max(1000)
    .nullable()
    .describe('Of which sites it is told. Null: all.'),
  seeAddresses: z
    .boolean()
    .describe('Whether addresses are sent whole; else `203.0.113.•••`.'),
  seeContacts: z
    .boolean()
    .describe('Whether emails and phone numbers are sent whole.'),
};

/** Body of `POST /v1/webhooks`. */
export const webhookRequest = z.strictObject({
  url: fields.url,
  description: fields.description.default(''),
  events: fields.events.default(null),
  sites: fields.sites.default(null),
  seeAddresses: fields.seeAddresses
    .optional()
    .describe('Absent: whether whoever adds it sees them.'),
  seeContacts: fields.seeContacts
    .optional()
    .describe('Absent: whether whoever adds it sees them.'),
});
export type WebhookRequest = z.infer<typeof webhookRequest>;
/** A webhook as it is asked for: what is left out is as it is by default. */
export type WebhookDraft = z.input<typeof webhookRequest>;

/** Body of `PATCH /v1/webhooks/{id}`. What is absent stays as it is. */
export const webhookChange = z.strictObject({
  url: fields.url.optional(),
  description: fields.description.optional(),
  events: fields.events.optional(),
  sites: fields.sites.optional(),
  seeAddresses: fields.seeAddresses.optional(),
  seeContacts: fields.seeContacts.optional(),
  enabled: z
    .boolean()
    .optional()
    .describe('False: what happens meanwhile is not sent later either.'),
});
export type WebhookChange = z.infer<typeof webhookChange>;

/** A receiver of events, without its secret. */
export const webhook = z
  .object({
    id: z.int().min(1),
    url: z.string(),
    description: z.string(),
    events: z.array(z.string()).nullable().describe('Null: everything.'),
    sites: z.array(z.string()).nullable().describe('Null: all.'),
    seeAddresses: z.boolean(),
    seeContacts: z.boolean(),
    enabled: z.boolean(),
    disabledAt: time.nullable(),
    disabledWhy: disabledWhy
      .nullable()
      .describe(
        '`failing`: nothing got through for days; `gone`: it answered 410.',
      ),
    failingSince: time
      .nullable()
      .describe('Since when nothing got through; null: the last one did.'),
    oldSecretUntil: time
      .nullable()
      .describe('Until when events are signed with the secret before, too.'),
    createdAt: time,
    createdBy: actor
      .extend({ id: z.int().min(0).nullable() })
      .describe('`id` null: the command line.'),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof webhook>;

/** Answer of `POST /v1/webhooks` and of `POST /v1/webhooks/{id}/secret`. */
export const newWebhook = webhook
  .extend({
    secret: z.string().describe('`whsec_…`: answered once, and never again.'),
  })
  .meta({ id: 'NewWebhook' });
export type NewWebhook = z.infer<typeof newWebhook>;

/** Answer of `GET /v1/webhooks`. */
export const webhookPage = z
  .object(pageFields(webhook))
  .meta({ id: 'WebhookPage' });

/** What became of one event at one receiver. */
export const delivery = z
  .object({
    id: z.int().min(1),
    messageId: z.string().describe('The header `webhook-id`.'),
    type: z.string().describe('Such as `ban.created`.'),
    state: z.enum(DELIVERY_STATES),
    attempts: z.int().min(0),
    status: z
      .int()
      .nullable()
      .describe('The last answer’s; null: there was none.'),
    failure: z
      .enum(DELIVERY_FAILURES)
      .nullable()
      .describe(
        'Why there was no answer. `not_public`: the URL leads to an address that is not public.',
      ),
    durationMs: z
      .int()
      .min(0)
      .nullable()
      .describe('What the last attempt took.'),
    createdAt: time,
    attemptedAt: time.nullable(),
    nextAttemptAt: time.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type Delivery = z.infer<typeof delivery>;

/** Answer of `GET /v1/webhooks/{id}/deliveries/{delivery}`. */
export const deliveryWithBody = delivery
  .extend({
    body: z
      .looseObject({
        type: z.string(),
        timestamp: time,
        data: z.looseObject({}),
      })
      .describe('What is sent.'),
  })
  .meta({ id: 'WebhookDeliveryWithBody' });
export type DeliveryWithBody = z.infer<typeof deliveryWithBody>;

/** Answer of `GET /v1/webhooks/{id}/deliveries`. */
export const deliveryPage = z
  .object(pageFields(delivery))
  .meta({ id: 'WebhookDeliveryPage' });

/** Query of `GET /v1/webhooks/{id}/deliveries`. */
export const deliveryQuery = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
  cursor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
