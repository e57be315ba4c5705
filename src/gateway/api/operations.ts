import { z } from 'zod';
import { acquireOperations } from './acquire/operations';
import { zendeskOperations } from './zendesk/operations';
import { PROBLEMS } from './openapi/failure-shape';
import { json, type Operation } from './openapi/operation';
import { bansOperations } from './v1/bans/operations';
import { gateOperations } from './v1/gate/operations';
import { runningSessionOperations } from './v1/gate/running-session-operations';
import { sessionsOperations } from './v1/sessions/operations';
import { signInOperations } from './v1/sign-in/operations';
import { vendorsOperations } from './v1/webhooks/operations';

const COMMON = {
  method: 'get',
  tag: 'Gateway',
  security: [],
  failures: PROBLEMS,
} as const;

/** Every route of the gateway that is for programs, in reading order. */
export const operations: readonly Operation[] = [
  ...bansOperations,
  ...sessionsOperations,
  ...signInOperations,
  ...gateOperations,
  ...runningSessionOperations,
  ...vendorsOperations,
  ...acquireOperations,
  ...zendeskOperations('/api/v2/chat/bans', 'zendesk'),
  ...zendeskOperations('/api/v2/bans', 'zendeskOld'),
  {
    ...COMMON,
    path: '/health',
    id: 'health',
    summary: 'Ask whether it runs',
    answers: { 200: json('It runs', z.object({ ok: z.literal(true) })) },
  },
  {
    ...COMMON,
    path: '/openapi.json',
    id: 'describe',
    summary: 'Fetch this description',
    answers: {
      200: json('OpenAPI 3.1', z.looseObject({ openapi: z.string() })),
    },
  },
];
