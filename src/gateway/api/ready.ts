import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { DatabaseUnavailable } from '../lib/errors/database-unavailable';
import { findNewestChangeId } from '../store/changes';
import { defineRoute } from './openapi/define-route';
import { PROBLEMS } from './openapi/failure-shape';
import { json } from './openapi/operation';

/** Milliseconds that the database has for its answer. */
const PATIENCE = 2_000;

/** `GET /ready`: answers 200 only if the database answers, too. */
export const readyRoute = defineRoute({
  method: 'get',
  path: '/ready',
  id: 'ready',
  tag: 'Gateway',
  summary: 'Ask whether it can decide',
  description:
    'Asks the database, and waits two seconds for it at most: to learn when to send it requests.',
  security: [],
  tolerant: true,
  answers: { 200: json('It can', z.object({ ok: z.literal(true) })) },
  codes: ['unavailable'],
  failures: PROBLEMS,
  handler: ({ db }) => {
    // However many ask at once, the database is asked one question.
    let asking: Promise<unknown> | undefined;
    const ask = async () => {
      asking ??= findNewestChangeId(db).finally(() => {
        asking = undefined;
      });
      const isLate = Symbol('late');
      const answer = await Promise.race([
        asking,
        setTimeout(PATIENCE, isLate, { ref: false }),
      ]);
      if (answer !== isLate) return;
      throw new DatabaseUnavailable(`no answer within ${PATIENCE} ms`);
    };
    return async (c) => {
      await ask();
      c.header('cache-control', 'no-store');
      return c.json({ ok: true });
    };
  },
});
