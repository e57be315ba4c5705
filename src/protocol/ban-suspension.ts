import { z } from 'zod';
import { ban } from './bans';

/** Body of `POST /v1/bans/{id}/suspend`. */
export const suspendRequest = z.strictObject({
  confirm: z
    .boolean()
    .optional()
    .describe(
      'True: the person loses what the answer to a request without it says.',
    ),
});

/** Answer of `POST /v1/bans/{id}/suspend`. */
export const suspendedBan = z
  .object({
    ...ban.shape,
    takes: z
      .array(z.string())
      .describe(
        'What a suspension takes from the person beside the chat of the ban’s sites: a sentence for each vendor.',
      ),
  })
  .meta({ id: 'SuspendedBan' });
export type SuspendedBan = z.infer<typeof suspendedBan>;
