import type { Context } from 'hono';
import type { GatewayEnv } from '../../../deps';
import { presentJob } from '../../../jobs/present-job';
import type { Db } from '../../../store/db';
import { findJob } from '../../../store/jobs/jobs';

/** Answers a request with the job that it made. */
export const answerJob = async (c: Context<GatewayEnv>, db: Db, id: number) => {
  const job = await findJob(db, id);
  if (!job) throw new Error(`job ${id} is gone`);
  c.header('location', `/v1/jobs/${id}`);
  return c.json(await presentJob(db, job), 202);
};
