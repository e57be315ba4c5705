import { useEffect, useState } from 'preact/hooks';
import type { Job } from '../../protocol/jobs';
import type { Api } from '../api/api';

const POLL_MS = 400;

/** Follows a job until it has ended; returns what was last known of it. */
export const useJob = (
  api: Api,
  started: Job | undefined,
): { job: Job | undefined; error: unknown; set: (job: Job) => void } => {
  const [job, setJob] = useState(started);
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    if (job?.state !== 'running') return undefined;
    const timer = setTimeout(() => {
      api.blocked.job(job.id).then(
        (next) => {
          setError(undefined);
          setJob(next);
        },
        (failure: unknown) => {
          setError(failure);
          // Asked again: the job goes on without this page.
          setJob({ ...job });
        },
      );
    }, POLL_MS);
    return () => clearTimeout(timer);
  }, [job]);

  return { job, error, set: setJob };
};
