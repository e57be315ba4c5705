import { z } from 'zod';
import { PROBLEMS } from './openapi/failure-shape';
import { json } from './openapi/operation';
import { defineRoute } from './openapi/define-route';

/** `GET /health`: answers as long as the process runs. */
export const healthRoute = defineRoute({
  method: 'get',
  path: '/health',
  id: 'health',
  tag: 'Gateway',
  summary: 'Ask whether it runs',
  description:
    'Asks nothing of the database: to learn when to restart the process.',
  security: [],
  tolerant: true,
  answers: { 200: json('It runs', z.object({ ok: z.literal(true) })) },
  failures: PROBLEMS,
  handler: () => (c) => c.json({ ok: true }),
});
