import { z } from 'zod';
import { answer } from './answer';
import { sessionAnswer } from './gate-sessions';
import { provenKeys } from './sessions';

/** Body of `POST /v1/sites/{site}/verify`. */
export const verificationRequest = z.strictObject({
  token: z
    .string()
    .regex(
      /^[\w-]{43}$/,
      'expected the chat’s token, which onChatInitiated is given',
    )
    .describe('The chat’s own secret, as the page was given it.'),
});

/** Answer of `POST /v1/sites/{site}/verify`. */
export const verification = z
  .object({
    verdict: answer.shape.verdict.describe(
      'Decided now, by all that is known.',
    ),
    code: sessionAnswer.shape.code,
    person: provenKeys
      .nullable()
      .describe(
        'Who the site’s server proved the visitor to be; null if nobody did.',
      ),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof verification>;
