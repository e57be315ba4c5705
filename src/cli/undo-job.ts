import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { loadNeverBan } from '../gateway/bans/load-never-ban';
import { toJobActor } from '../gateway/jobs/actor';
import { undoJob } from '../gateway/jobs/change-job';
import { readNeverBan } from '../gateway/keys/read-never-ban';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { createHolderName } from '../gateway/lib/process-name';
import type { Context } from './context';
import { describeJob } from './describe-job';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';
import { workOnJob } from './work-on-job';

/** Options of `doorlist jobs undo`. */
export interface UndoOptions extends CommonOptions {
  neverBan: string[];
  geo?: string[];
}

/**
 * Takes a job back, in this process or in a gateway that runs, and prints what
 * became of it.
 *
 * @throws ApiError if there is nothing to take back; ConfigError if it did not end
 */
export const undoAndPrint = async (
  context: Context,
  id: number,
  { data, json, neverBan, geo }: UndoOptions,
): Promise<void> => {
  const job = await withInstallation(context, data, async (installation) => {
    const { db } = installation;
    const entries = await loadNeverBan(db, readNeverBan(neverBan));
    const act = { by: toJobActor(COMMAND_LINE_CALLER), at: Date.now() };
    const undo = await undoJob(db, id, act);
    return workOnJob(context, installation, undo, {
      ...{ title: 'Taking back', holder: createHolderName() },
      ...{ neverBan: entries, geo },
    });
  });
  print(context, json, job, describeJob(job));
  if (job.state === 'failed') throw new ConfigError(job.why ?? 'It failed.');
  if (job.state === 'cancelled') {
    throw new ConfigError(
      'Stopped half-way. What was taken back stays so; undo the job again to go on.',
    );
  }
};
