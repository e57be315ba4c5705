import type { Db } from '../store/db';
import { findJobPart, insertJobPart } from '../store/jobs/job-parts';

/** Characters of one piece: a transaction writes no more at once. */
const PART = 128 * 1024;

/** Writes a text as the body of a job as it comes. */
export const writeBody = async (
  db: Db,
  job: number,
  text: AsyncIterable<string>,
): Promise<void> => {
  let waiting = '';
  let part = 0;
  const flush = async () => {
    if (waiting) await insertJobPart(db, { job, part, text: waiting });
    part += 1;
    waiting = '';
  };
  for await (const piece of text) {
    waiting += piece;
    if (waiting.length >= PART) await flush();
  }
  await flush();
};

/** Reads the body of a job, a piece at a time. */
export async function* readBody(db: Db, job: number): AsyncGenerator<string> {
  for (let part = 0; ; part += 1) {
    const text = await findJobPart(db, job, part);
    if (text === undefined) return;
    yield text;
  }
}
