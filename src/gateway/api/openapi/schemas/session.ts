import { z } from 'zod';
import type { Message, Page, Session } from '../../../../protocol/agent';
import { actor } from './people';

const time = z.iso.datetime();

export const message = z
  .object({
    id: z.int().min(1),
    from: z.enum(['visitor', 'agent']),
    text: z.string().min(1),
    at: time,
  })
  .meta({ id: 'Message' }) satisfies z.ZodType<Message>;

export const messages = z
  .object({ data: z.array(message), next: z.string().exactOptional() })
  .meta({ id: 'MessagePage' }) satisfies z.ZodType<Page<Message>>;

const claim = z.string().exactOptional();

/** One chat, as agents see it. */
export const session = z
  .object({
    code: z.string().describe('Short and human, such as K7F2-9QXM.'),
    site: z.string(),
    widget: z.string(),
    page: z.string().describe('URL of the page the visitor is on.'),
    state: z.enum(['live', 'ended']),
    visitor: z.string(),
    claims: z
      .object({ name: claim, email: claim, phone: claim })
      .describe('What the visitor said; nobody proved it.'),
    proven: z
      .object({ email: claim, phone: claim, acquire: claim, zendesk: claim })
      .exactOptional()
      .describe('What the site’s server, or a vendor, proved of the visitor.'),
    address: z
      .string()
      .nullable()
      .describe('Null while addresses can’t be trusted.'),
    othersAtAddress: z
      .int()
      .min(0)
      .describe('Other visitors at this address in the last 30 days.'),
    startedAt: time,
    endedAt: time.nullable(),
    claimedBy: actor.nullable(),
    assigned: z.boolean().describe('The widget said that an agent is there.'),
    ban: z
      .object({ id: z.int().min(1), until: time.nullable(), by: actor })
      .nullable()
      .describe('The active ban that refuses this visitor.'),
    blockedBefore: z.boolean(),
    lastMessage: message.nullable(),
    relayed: z
      .boolean()
      .describe('Whether this chat’s messages pass through the gateway.'),
    unchecked: z
      .literal(true)
      .exactOptional()
      .describe(
        'Only its vendor told of this chat: `visitor` is its id there, `widget` the vendor.',
      ),
  })
  .meta({ id: 'Session' }) satisfies z.ZodType<Session>;

export const sessionPage = z
  .object({
    data: z.array(session),
    next: z
      .string()
      .exactOptional()
      .describe('Cursor of the next page; absent on the last.'),
  })
  .meta({ id: 'SessionPage' }) satisfies z.ZodType<Page<Session>>;
