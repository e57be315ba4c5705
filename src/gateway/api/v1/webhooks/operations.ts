import { z } from 'zod';
import { PROBLEMS } from '../../openapi/failure-shape';
import { nothing, type Operation } from '../../openapi/operation';
import { accountParams } from '../../shared/path-parameters';

const signature = z
  .string()
  .meta({ description: 'HMAC-SHA-256 of the body, in lower-case hex.' });

/** What vendors call. */
export const vendorsOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/vendors/acquire/{account}/webhook',
    id: 'hearFromAcquire',
    tag: 'Vendors',
    summary: 'Be told of a chat by Acquire',
    description:
      'Signed with the secret that was chosen for the webhook. Only the number of the case is read from the body: what happened is asked of Acquire.',
    security: [],
    params: accountParams,
    headers: z.object({ 'x-acquire-signature': signature }),
    body: {
      schema: z.unknown(),
      types: ['application/json'],
      example: { caseId: 6 },
    },
    answers: { 200: nothing('Heard') },
    failures: PROBLEMS,
    codes: ['unauthorized'],
  },
];
