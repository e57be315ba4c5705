import { z } from 'zod';
import { EFFECTS } from './effects';
import { statement } from './statement';
import { WHEN_REFUSED } from './site-settings';

/** What is known of a visitor: `unknown` while nobody could say. */
export type Verdict = Answer['verdict'] | 'unknown';

/**
 * The gateway's word on one browser: the answer to a visit and to the start of
 * a session, and the `admitted` and `refused` events of a session's stream.
 */
export const answer = z
  .object({
    verdict: z.enum(['admitted', 'refused']),
    version: z
      .int()
      .min(0)
      .describe('The site’s version counter when this was decided.'),
    // Only ever grows.
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
    // For a browser whose clock is wrong: it still ends the refusal on time.
    endsIn: z
      .int()
      .exactOptional()
      .describe(
        'The same in seconds from now. Absent where a weaker ban goes on after it.',
      ),
    reference: z
      .string()
      .exactOptional()
      .describe('What the visitor can quote when asking about it.'),
    // Beside the verdict: a gate that does not know it does as that says.
    effect: z
      .enum(EFFECTS)
      .exactOptional()
      .describe(
        'Of the strongest ban: `refuse`, `channels` (refused; the widget’s other channels may stay) or `watch` (admitted). Absent without a ban.',
      ),
    whenRefused: z
      .enum(WHEN_REFUSED)
      .exactOptional()
      .describe(
        'Of a refusal: what the visitor gets where the page’s own option says nothing. Absent: `hide`.',
      ),
    texts: z
      .record(z.string(), z.string())
      .exactOptional()
      .describe(
        'Of a refusal: what the visitor reads, by language in lower case, where neither the ban nor the page has a text.',
      ),
    text: z
      .string()
      .exactOptional()
      .describe('What the refused visitor reads instead of the site’s text.'),
    statement: statement
      .exactOptional()
      .describe(
        'Of a refusal, on sites that state their reasons. In `texts`, too, for who shows those alone.',
      ),
    appeal: z
      .string()
      .exactOptional()
      .describe(
        'Of a refusal, on sites that take appeals: path of a page of the gateway where this person asks for another look, and reads the answer. A secret of theirs is in it.',
      ),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof answer>;
