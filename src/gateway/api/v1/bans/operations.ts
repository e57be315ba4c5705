import { z } from 'zod';
import { ban, banPage, liftedBan } from '../../openapi/schemas/ban';
import { PROBLEMS } from '../../openapi/failure-shape';
import { json, type Operation } from '../../openapi/operation';
import { banRequest } from './ban-request';
import { banQuery } from './routes';
import { idParams } from '../../shared/path-parameters';

const COMMON = {
  tag: 'Bans',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
} as const;

const idempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .optional()
  .describe('The same request sent again with this key makes one ban.');

/** What agents do with bans. */
export const bansOperations: readonly Operation[] = [
  {
    ...COMMON,
    method: 'get',
    path: '/v1/bans',
    id: 'listBans',
    summary: 'List bans',
    description: 'Newest first.',
    query: banQuery,
    answers: { 200: json('A page of bans', banPage) },
  },
  {
    ...COMMON,
    method: 'post',
    path: '/v1/bans',
    id: 'addBan',
    summary: 'Block a visitor',
    description:
      'Takes either the code of a chat and which of its keys, or keys.',
    headers: z.object({ 'Idempotency-Key': idempotencyKey }),
    body: {
      schema: banRequest,
      types: ['application/json'],
      example: {
        keys: [{ kind: 'ip', value: '192.0.2.7' }],
        until: '2030-01-31T12:00:00Z',
        reason: 'Spammer',
      },
    },
    answers: {
      200: json('An active ban says exactly this already', ban),
      201: json('Blocked', ban),
    },
    codes: [
      'origin_not_allowed',
      'forbidden',
      'never_ban',
      'no_such_key',
      'idempotency_key_reused',
    ],
  },
  {
    ...COMMON,
    method: 'get',
    path: '/v1/bans/{id}',
    id: 'getBan',
    summary: 'Show a ban',
    params: idParams,
    answers: { 200: json('The ban, also when it is over', ban) },
    codes: ['not_found'],
  },
  {
    ...COMMON,
    method: 'post',
    path: '/v1/bans/{id}/retry',
    id: 'retryBan',
    summary: 'Try again at vendors',
    description:
      'Whatever of the ban failed at a vendor is tried again soon. What became of it is in `vendors`, and told as it changes.',
    params: idParams,
    answers: {
      200: json('Nothing had failed', ban),
      202: json('It is tried again', ban),
    },
    codes: ['origin_not_allowed', 'not_found', 'unsupported_media_type'],
  },
  {
    ...COMMON,
    method: 'delete',
    path: '/v1/bans/{id}',
    id: 'liftBan',
    summary: 'Unblock a visitor',
    params: idParams,
    answers: { 200: json('The ban, lifted', liftedBan) },
    codes: [
      'origin_not_allowed',
      'forbidden',
      'not_found',
      'unsupported_media_type',
    ],
  },
];
