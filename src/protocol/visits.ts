import { z } from 'zod';
import { answer } from './answer';

/** Characters of a JWT that proves an identity. */
export const LONGEST_IDENTITY = 4096;

/** Body of `POST /v1/sites/{site}/visits` and `POST …/refusals`. */
export const visitRequest = z.object({
  visitor: z
    .string()
    .max(512)
    .optional()
    .describe('The signed visitor token, if this browser has one.'),
  // The length is checked with the rest of the token: another code says so.
  identity: z.string().optional().meta({
    description: 'A JWT that the site’s server signed.',
    maxLength: LONGEST_IDENTITY,
  }),
  script: z
    .string()
    .regex(/^\d+\.\d+\.\d+[\w.+-]*$/, 'expected a version, such as 1.2.3')
    .max(40)
    .optional()
    .describe('The version of the page’s script: the site’s check shows it.'),
  wrong: z
    .string()
    .regex(/^\w+(,\w+)*$/, 'expected names, with commas between them')
    .max(200)
    .optional()
    .describe(
      'Settings of the script that have no such value, by their names in `init()`: the site’s check shows those it knows.',
    ),
});
export type VisitRequest = z.input<typeof visitRequest>;

/** Answer of `POST /v1/sites/{site}/visits`. */
export const visitAnswer = z
  .object({
    ...answer.shape,
    // A browser that lost its record but not its cookie gets the token back.
    visitor: z
      .string()
      .min(1)
      .exactOptional()
      .describe('The visitor token the browser was recognised by.'),
  })
  .meta({ id: 'VisitAnswer' });
export type VisitAnswer = z.infer<typeof visitAnswer>;

/** What `GET …/refusals/{reference}/events?poll` answers. */
export const refusalState = z
  .object({ verdict: z.enum(['refused', 'ended']) })
  .meta({ id: 'RefusalState' });
