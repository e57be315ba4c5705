import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { toJobActor } from '../gateway/jobs/actor';
import { cancelJob } from '../gateway/jobs/change-job';
import { presentJob } from '../gateway/jobs/present-job';
import { listJobPage } from '../gateway/api/v1/jobs/list-job-page';
import { findPermittedJob } from '../gateway/api/v1/jobs/find-permitted-job';
import type { Job } from '../protocol/jobs';
import type { Context } from './context';
import { describeJob, describeProgress } from './describe-job';
import { formatTable } from './format-table';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist jobs list`. */
export interface ListJobsOptions extends CommonOptions {
  limit: number;
  cursor?: string;
}

const HEAD = ['id', 'kind', 'state', 'done', 'by', 'since', 'undo until'];

const toRow = (job: Job): string[] => [
  String(job.id),
  job.dryRun ? `${job.kind}, dry run` : job.kind,
  job.state,
  describeProgress(job),
  job.createdBy.name,
  job.createdAt.slice(0, 16),
  job.undoableUntil?.slice(0, 16) ?? '',
];

/** Prints a page of jobs. */
export const printJobs = async (
  context: Context,
  { data, json, limit, cursor }: ListJobsOptions,
): Promise<void> => {
  const page = await withInstallation(context, data, ({ db }) =>
    listJobPage(db, COMMAND_LINE_CALLER, { limit, cursor }),
  );
  const lines = [
    page.data.length
      ? formatTable(HEAD, page.data.map(toRow))
      : 'There are no jobs.',
    ...(page.next === undefined
      ? []
      : [`There are more: the same with --cursor ${page.next}.`]),
  ];
  print(context, json, page, lines.join('\n'));
};

/**
 * Prints what became of a job.
 *
 * @throws ApiError `not_found`
 */
export const printJob = async (
  context: Context,
  id: number,
  { data, json }: CommonOptions,
): Promise<void> => {
  const job = await withInstallation(context, data, async ({ db }) =>
    presentJob(db, await findPermittedJob(db, String(id), COMMAND_LINE_CALLER)),
  );
  print(context, json, job, describeJob(job));
};

/**
 * Cancels a job, and prints it as it ended.
 *
 * @throws ApiError `not_found`
 */
export const cancelAndPrint = async (
  context: Context,
  id: number,
  { data, json }: CommonOptions,
): Promise<void> => {
  const act = { by: toJobActor(COMMAND_LINE_CALLER), at: Date.now() };
  const job = await withInstallation(context, data, async ({ db }) =>
    presentJob(db, await cancelJob(db, id, act)),
  );
  print(context, json, job, describeJob(job));
};
