import { canSeeJob } from '../auth/policies';
import type { Db } from '../store/db';
import { findJob } from '../store/jobs/jobs';
import { recordEvents } from '../webhooks/outbox/record-events';
import type { JobActor } from './actor';
import { presentJob } from './present-job';

/**
 * Writes for the receivers of webhooks that a job is done, failed or was
 * cancelled. Part of the transaction in which it was, after all else of it.
 */
export const recordJobEnded = (
  trx: Db,
  id: number,
  at: number,
): Promise<void> =>
  recordEvents(
    trx,
    'job.ended',
    async () => {
      const row = await findJob(trx, id);
      if (!row) return [];
      const by = JSON.parse(row.actor) as JobActor;
      return [
        {
          subject: `job ${id}`,
          // Each line names somebody; whoever needs them reads the job.
          data: { ...(await presentJob(trx, row)), lines: [] },
          concerns: (sites) => canSeeJob({ sites: sites && [...sites] }, by),
        },
      ];
    },
    at,
  );
