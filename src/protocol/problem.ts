import { z } from 'zod';
import { ERROR_CODES } from './errors';

const text = z.string().min(1);

/** An error of our own API: `application/problem+json` (RFC 9457). */
export const problem = z
  .object({
    type: z.literal('about:blank'),
    title: text.describe('The status in words.'),
    status: z.int().min(400).max(599),
    detail: text.describe('What was wrong and what was expected.'),
    code: z
      .enum(ERROR_CODES)
      .describe('Stable: compare this, never the texts.'),
    field: text
      .exactOptional()
      .describe('The field, header or parameter that was wrong.'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
