import { z } from 'zod';

/** How long the next ban of a person is to last. */
export const suggestedLength = z
  .object({
    for: z
      .string()
      .nullable()
      .describe('As `POST /v1/bans` takes it, such as 7d. Null: for good.'),
    step: z.int().min(1).describe('Which step of the site’s `ladder` it is.'),
    steps: z.int().min(1),
    earlier: z
      .array(z.int().min(1))
      .describe(
        'The person’s bans of the last year: of the same browser or of what was proven, and of joined ones the first. Those taken back within a day do not count.',
      ),
  })
  .meta({ id: 'SuggestedLength' });
export type SuggestedLength = z.infer<typeof suggestedLength>;
