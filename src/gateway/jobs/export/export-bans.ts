import { yieldToEventLoop } from '../../lib/yield-to-event-loop';
import type { Db } from '../../store/db';
import { listBans, type BanQuery } from '../../store/list-bans';
import type { ExportFormat } from './export-formats';
import { toExported } from './export-record';

/** Bans that one query reads. */
const PAGE = 500;

/** Writes bans in a format, a page at a time, newest first. */
export async function* exportBans(
  db: Db,
  filter: Omit<BanQuery, 'limit' | 'before'>,
  { head, format }: ExportFormat,
  now: number,
): AsyncGenerator<string> {
  if (head) yield head;
  let before: number | undefined;
  for (;;) {
    const bans = await listBans(
      db,
      { ...filter, limit: PAGE, ...(before !== undefined && { before }) },
      now,
    );
    const text = bans.map((ban) => format(toExported(ban, now))).join('');
    if (text) yield text;
    if (bans.length < PAGE) return;
    before = bans.at(-1)?.id;
    await yieldToEventLoop();
  }
}
