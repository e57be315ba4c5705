import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Db } from '../store/db';
import { listJobLines } from '../store/jobs/job-lines';
import { formatCsvRow } from './export/format-csv-row';

const PAGE = 1000;

/** Writes all lines of a job as CSV, a page at a time. */
export async function* exportLines(
  db: Db,
  job: number,
): AsyncGenerator<string> {
  yield formatCsvRow(['line', 'value', 'outcome', 'why', 'ban']);
  for (let from = 0; ;) {
    const lines = await listJobLines(db, job, { from, limit: PAGE });
    yield lines
      .map(({ line, value, outcome, why, ban }) =>
        formatCsvRow([line, value, outcome, why ?? '', ban ?? '']),
      )
      .join('');
    if (lines.length < PAGE) return;
    from = (lines.at(-1)?.entry ?? from) + 1;
    await yieldToEventLoop();
  }
}
