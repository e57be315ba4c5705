import { z } from 'zod';
import type {
  Answer,
  PollAnswer,
  SessionAnswer,
  SessionRefusal,
  VisitAnswer,
} from '../../../../protocol/answer';
import { problem } from './problem';

const token = z.string().min(1);

const fields = {
  verdict: z.enum(['admitted', 'refused']),
  version: z
    .int()
    .min(0)
    .describe('The site’s version counter when this was decided.'),
  epoch: z.int().min(0).describe('The epoch that the tags belong to.'),
  bits: z.int().min(0).describe('The list is cut into 2^bits shards.'),
  maxAge: z
    .int()
    .min(0)
    .describe('Seconds for which this may be used without asking again.'),
  tags: z
    .array(z.string().regex(/^[0-9a-f]{12}$/))
    .describe('This browser’s own tags.'),
  hits: z
    .array(z.int().min(0))
    .describe('Indexes into the tags of those that are banned.'),
  until: z.iso
    .datetime()
    .exactOptional()
    .describe('When the refusal ends. Absent: not known to end.'),
  endsIn: z.int().exactOptional().describe('The same in seconds from now.'),
  reference: z
    .string()
    .exactOptional()
    .describe('What the visitor can quote when asking about it.'),
};

export const answer = z
  .object(fields)
  .meta({ id: 'Answer' }) satisfies z.ZodType<Answer>;

export const visitAnswer = z
  .object({
    ...fields,
    visitor: token
      .exactOptional()
      .describe('The visitor token the browser was recognised by.'),
  })
  .meta({ id: 'VisitAnswer' }) satisfies z.ZodType<VisitAnswer>;

export const sessionAnswer = z
  .object({
    ...fields,
    code: z.string().describe('The chat’s short human code.'),
    visitor: token.describe('The signed visitor token: to be kept.'),
    token: token.describe('The chat’s own secret.'),
    stream: z.string().describe('Path of its event stream.'),
  })
  .meta({ id: 'SessionAnswer' }) satisfies z.ZodType<SessionAnswer>;

export const sessionRefusal = z
  .object({
    ...problem.shape,
    ...fields,
    code: z.literal('refused'),
    visitor: token.exactOptional(),
  })
  .meta({ id: 'SessionRefusal' }) satisfies z.ZodType<SessionRefusal>;

/** 410 to whoever asks for the current event of a chat that is over. */
export const sessionOver = z
  .object({ ...problem.shape, verdict: z.literal('ended') })
  .meta({ id: 'SessionOver' }) satisfies z.ZodType<PollAnswer>;
