import type { Context } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { toJobActor, type JobActor } from '../../../jobs/actor';
import { findPermittedJob } from './find-permitted-job';

/** A job that somebody changes, and who does, when. */
interface JobChange {
  id: number;
  act: { by: JobActor; at: number };
}

/**
 * Reads which job a request is to change.
 *
 * @throws ApiError as `findPermittedJob` does
 */
export const readJobChange = async (
  c: Context<GatewayEnv, '/v1/jobs/:id'>,
  { db, now }: Pick<GatewayDeps, 'db' | 'now'>,
): Promise<JobChange> => {
  const { caller } = c.var;
  const { id } = await findPermittedJob(db, c.req.param('id'), caller);
  return { id, act: { by: toJobActor(caller), at: now() } };
};
