import type { JobOutcome } from '../../protocol/jobs';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { insertJobLines } from '../store/jobs/job-lines';
import { acquireJob, updateJob, type JobRow } from '../store/jobs/jobs';
import { recordJobEnded } from './record-job-ended';
import type { Result, Work } from './work';

/** Milliseconds that a job stays with a process that says no more. */
export const LEASE = 15_000;
/** Entries a transaction deals with: nobody else waits longer. */
const CHUNK = 250;
/** Entries that are only counted, or passed over, at once. */
const COUNTED = 1000;

export interface RunContext {
  db: Db;
  holder: string;
  now: () => number;
  /** Called when something was written. */
  onProgress: (done: number, total: number | undefined) => void;
  signal: AbortSignal;
}

/** Gathers entries, a chunk at a time, after those that are done. */
async function* chunksAfter<Entry>(
  entries: AsyncIterable<Entry>,
  done: number,
): AsyncGenerator<Entry[]> {
  let chunk: Entry[] = [];
  let seen = 0;
  for await (const entry of entries) {
    seen += 1;
    if (seen % COUNTED === 0) await yieldToEventLoop();
    if (seen <= done) continue;
    chunk.push(entry);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length) yield chunk;
}

const countEntries = async (
  entries: AsyncIterable<unknown>,
  signal: AbortSignal,
): Promise<number> => {
  const all = entries[Symbol.asyncIterator]();
  let count = 0;
  while (!(await all.next()).done) {
    count += 1;
    if (count % COUNTED !== 0) continue;
    signal.throwIfAborted();
    await yieldToEventLoop();
  }
  return count;
};

const addCounts = (
  counts: Partial<Record<JobOutcome, number>>,
  results: readonly Result[],
): Partial<Record<JobOutcome, number>> => {
  const sum = { ...counts };
  for (const { outcome } of results) sum[outcome] = (sum[outcome] ?? 0) + 1;
  return sum;
};

/** The job is over, or another process works on it. */
class JobGone extends Error {
  override readonly name = 'JobGone';
}

/**
 * Works on a job until its end. Each chunk is one transaction, with what became
 * of it: a process that is killed leaves no entry half done, and the next goes
 * on after the last that was.
 *
 * @returns false if it was stopped before its end, or taken away
 * @throws Error that says why its entries can’t be read
 */
export const runJob = async <Entry>(
  { db, holder, now, onProgress, signal }: RunContext,
  job: JobRow,
  work: Work<Entry>,
): Promise<boolean> => {
  let { done } = job;
  let counts = JSON.parse(job.counts) as Partial<Record<JobOutcome, number>>;

  /** Writes in one transaction, unless the job is no longer this process’s. */
  const write = (change: (trx: Db, at: number) => Promise<void>) =>
    db.transaction().execute(async (trx) => {
      const at = now();
      const lease = { holder, until: at + LEASE, now: at };
      if (!(await acquireJob(trx, job.id, lease))) throw new JobGone();
      await change(trx, at);
      await insertChange(trx, { kind: 'job', subject: job.id, at });
    });

  const applyChunk = (chunk: readonly Entry[]) =>
    write(async (trx, at) => {
      const results = await work.apply(trx, chunk, at);
      await insertJobLines(
        trx,
        results.map(({ line, value, outcome, why, ban, revision }, index) => ({
          job: job.id,
          entry: done + index,
          ...{ line, outcome },
          value: value.slice(0, 300),
          why: why ?? null,
          ban: ban ?? null,
          revision: revision ?? null,
        })),
      );
      const sum = addCounts(counts, results);
      await updateJob(trx, job.id, {
        done: done + chunk.length,
        counts: JSON.stringify(sum),
      });
      counts = sum;
    });

  try {
    const total = job.total ?? (await countEntries(work.entries(), signal));
    await write(async (trx) => {
      await updateJob(trx, job.id, { total });
    });
    onProgress(done, total);
    for await (const chunk of chunksAfter(work.entries(), done)) {
      if (signal.aborted) return false;
      await applyChunk(chunk);
      done += chunk.length;
      onProgress(done, total);
      await yieldToEventLoop();
    }
    await write(async (trx, at) => {
      await updateJob(trx, job.id, { state: 'done', ended_at: at });
      await recordJobEnded(trx, job.id, at);
    });
    onProgress(done, total);
    return true;
  } catch (error) {
    if (error instanceof JobGone || signal.aborted) return false;
    throw error;
  }
};

/** Writes down that a job failed, and why, for whoever asked for it. */
export const failJob = (
  db: Db,
  id: number,
  why: string,
  at: number,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await updateJob(trx, id, { state: 'failed', failure: why, ended_at: at });
    await insertChange(trx, { kind: 'job', subject: id, at });
    await recordJobEnded(trx, id, at);
  });
