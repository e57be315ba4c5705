import {
  JOB_OUTCOMES,
  type Job,
  type JobLine,
  type JobOutcome,
} from '../../protocol/jobs';
import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import { listLinesOfOutcome } from '../store/jobs/job-lines';
import { findJobPart } from '../store/jobs/job-parts';
import { findUndoOf, type JobRow } from '../store/jobs/jobs';
import type { JobLineRow } from '../store/schema/job-tables';
import type { JobActor } from './actor';
import { BODY_LIFE, UNDO_LIFE } from './life';
import type { ImportSettings, JobSettings } from './settings';
import { UNDOABLE } from './undo/undo-work';

/** Lines that a job is shown with, at most. */
const MOST_LINES = 200;

/** What nothing is the matter with. */
const FINE: readonly JobOutcome[] = [
  ...(['new', 'lifted', 'changed', 'restored', 'existing'] as const),
];

type Counts = Partial<Record<JobOutcome, number>>;

/** What each kind of job counts, also where there is none. */
const ALWAYS: Record<JobRow['kind'], readonly JobOutcome[]> = {
  import: ['new', 'existing', 'invalid', 'neverBan', 'ended', 'skipped'],
  lift: ['lifted', 'unchanged', 'forbidden', 'notFound'],
  edit: ['changed', 'unchanged', 'ended', 'forbidden', 'notFound'],
  block: ['new', 'existing', 'neverBan', 'skipped'],
  undo: ['lifted', 'restored', 'unchanged', 'changedSince'],
};

/** Returns a line as it is shown. */
const presentLine = ({
  line,
  value,
  outcome,
  why,
  ban,
}: JobLineRow): JobLine => ({
  ...{ line, value, outcome },
  ...(why !== null && { why }),
  ...(ban !== null && { ban }),
});

const listShownLines = async (
  db: Db,
  job: number,
  counts: Counts,
): Promise<JobLine[]> => {
  const rows: JobLineRow[] = [];
  const wrong = JOB_OUTCOMES.filter((outcome) => !FINE.includes(outcome));
  for (const outcome of [...wrong, ...FINE]) {
    const limit = MOST_LINES - rows.length;
    if (!counts[outcome] || limit <= 0) continue;
    rows.push(...(await listLinesOfOutcome(db, job, outcome, { limit })));
  }
  return rows
    .toSorted((one, other) => one.entry - other.entry)
    .map(presentLine);
};

/** Returns until when a job can be taken back; null if it can’t be. */
export const findUndoEnd = async (
  db: Db,
  job: JobRow,
): Promise<number | null> => {
  const counts = JSON.parse(job.counts) as Counts;
  const hasDone = UNDOABLE.some((outcome) => counts[outcome]);
  if (job.ended_at === null || job.dry_run || !hasDone) return null;
  if (job.kind === 'undo' || (await findUndoOf(db, job.id))) return null;
  return job.ended_at + UNDO_LIFE;
};

/** Returns until when an import can be repeated; nothing if it can’t be. */
const findRepeatEnd = async (
  db: Db,
  { id, kind, ended_at: end }: JobRow,
): Promise<Pick<Job, 'repeatableUntil'>> =>
  kind === 'import' && end !== null && (await findJobPart(db, id, 0))
    ? { repeatableUntil: isoTime(end + BODY_LIFE) }
    : {};

/** Returns what of an import says how its list is read. */
const presentImport = ({
  format,
  guessed,
  name,
  sites,
  until,
  reason,
}: ImportSettings): Pick<Job, 'format' | 'guessed' | 'name' | 'defaults'> => ({
  ...{ format, guessed },
  ...(name !== undefined && { name }),
  defaults: { sites, until: until === null ? null : isoTime(until), reason },
});

/** Returns a job as our own API shows it. */
export const presentJob = async (db: Db, job: JobRow): Promise<Job> => {
  const settings = JSON.parse(job.settings) as JobSettings;
  const actor = JSON.parse(job.actor) as JobActor;
  const counts = JSON.parse(job.counts) as Counts;
  const undoEnd = await findUndoEnd(db, job);
  return {
    ...{ id: job.id, kind: job.kind, done: job.done },
    state: job.state === 'receiving' ? 'running' : job.state,
    dryRun: job.dry_run === 1,
    ...(job.total !== null && { total: job.total }),
    counts: {
      ...Object.fromEntries(ALWAYS[job.kind].map((outcome) => [outcome, 0])),
      ...counts,
    },
    lines: await listShownLines(db, job.id, counts),
    ...(settings.kind === 'import' && presentImport(settings)),
    ...(await findRepeatEnd(db, job)),
    createdAt: isoTime(job.created_at),
    createdBy: { id: actor.id, name: actor.name },
    endedAt: job.ended_at === null ? null : isoTime(job.ended_at),
    ...(job.failure !== null && { why: job.failure }),
    ...(job.undoes !== null && { undoes: job.undoes }),
    undoableUntil: undoEnd === null ? null : isoTime(undoEnd),
  };
};
