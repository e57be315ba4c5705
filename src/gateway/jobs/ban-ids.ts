import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { BanCursor } from '../store/ban-sort';
import type { Db } from '../store/db';
import type { BanQuery } from '../store/ban-query';
import { listBanIds } from '../store/list-ban-ids';
import { readBody } from './body';
import { readLines } from './import/read-lines';

/** Ids that one query reads. */
const PAGE = 5000;

/** A ban that a bulk change is to deal with. */
export interface BanEntry {
  line: number;
  id: number;
}

/** Writes the ids of all bans that a query leaves now, one a line. */
export async function* writeFilteredIds(
  db: Db,
  query: Omit<BanQuery, 'limit' | 'cursor'>,
  now: number,
): AsyncGenerator<string> {
  let cursor: BanCursor | undefined;
  for (;;) {
    const page = { ...query, limit: PAGE, ...(cursor && { cursor }) };
    const ids = await listBanIds(db, page, now);
    yield ids.map(({ id }) => `${id}\n`).join('');
    if (ids.length < PAGE) return;
    cursor = ids.at(-1);
    await yieldToEventLoop();
  }
}

/** Writes ids, one a line, each once. */
export async function* writeIds(
  ids: readonly number[],
): AsyncGenerator<string> {
  yield [...new Set(ids)].map((id) => `${id}\n`).join('');
}

/** Reads the ids that are the body of a job. */
export async function* readBanIds(
  db: Db,
  job: number,
): AsyncGenerator<BanEntry> {
  for await (const { line, text } of readLines(readBody(db, job))) {
    yield { line, id: Number(text) };
  }
}
