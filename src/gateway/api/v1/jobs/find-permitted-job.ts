import type { Caller } from '../../../auth/caller';
import { canSeeJob, isOwnJobOrPermitted } from '../../../auth/policies';
import type { JobActor } from '../../../jobs/actor';
import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import { findJob, type JobRow } from '../../../store/jobs/jobs';
import { wholeId } from '../../shared/path-parameters';

/** Returns whether a caller may show and change a job. */
export const mayShow = (caller: Caller, job: JobRow): boolean => {
  const by = JSON.parse(job.actor) as JobActor;
  return canSeeJob(caller, by) && isOwnJobOrPermitted(caller, by);
};

/**
 * Finds a job. One of others' sites is not found either.
 *
 * @param id as it stands in the path
 * @throws ApiError `not_found`; `forbidden` for an agent and somebody else's
 */
export const findPermittedJob = async (
  db: Db,
  id: string,
  caller: Caller,
): Promise<JobRow> => {
  const found = wholeId.safeParse(id).success
    ? await findJob(db, Number(id))
    : undefined;
  const by = found && (JSON.parse(found.actor) as JobActor);
  if (!by || !canSeeJob(caller, by)) {
    throw new ApiError('not_found', `There is no job ${id}.`, 'id');
  }
  if (!isOwnJobOrPermitted(caller, by)) {
    throw new ApiError('forbidden', 'Somebody else started this job.', 'id');
  }
  return found;
};
