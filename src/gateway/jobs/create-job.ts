import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { insertJob, type JobRow } from '../store/jobs/jobs';
import type { JobActor } from './actor';
import type { JobSettings } from './settings';

/** A job to be. */
export interface JobDraft {
  settings: JobSettings;
  actor: JobActor;
  dryRun: boolean;
  /** Whose process works on it from the start; absent: any gateway’s. */
  lease?: { holder: string; until: number };
}

/** Adds a job in a state, without anybody being told of it. */
export const insertJobDraft = (
  db: Db,
  { settings, actor, dryRun, lease }: JobDraft,
  state: JobRow['state'],
  at: number,
): Promise<number> =>
  insertJob(db, {
    ...{ kind: settings.kind, state },
    dry_run: dryRun ? 1 : 0,
    done: 0,
    counts: '{}',
    settings: JSON.stringify(settings),
    actor: JSON.stringify(actor),
    created_at: at,
    undoes: settings.kind === 'undo' ? settings.job : null,
    lease_holder: lease?.holder ?? null,
    lease_until: lease?.until ?? 0,
  });

/** Writes who started a job, and tells every gateway of it. */
export const announceJob = async (
  trx: Db,
  id: number,
  { settings, actor, dryRun }: JobDraft,
  at: number,
): Promise<void> => {
  const { kind } = settings;
  const about = {
    ...(settings.kind === 'import' && { format: settings.format }),
    ...(settings.kind === 'block' && { wave: settings.wave }),
    ...(settings.kind === 'undo' && { undoes: settings.job }),
  };
  await insertAudit(trx, {
    ...{ by: actor, at, subject: id },
    action: 'start job',
    detail: { kind, ...about, ...(dryRun && { dryRun }) },
  });
  await insertChange(trx, { kind: 'job', subject: id, at });
};
