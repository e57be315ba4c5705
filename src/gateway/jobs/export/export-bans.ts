import { yieldToEventLoop } from '../../lib/yield-to-event-loop';
import type { Db } from '../../store/db';
import type { BanCursor } from '../../store/ban-sort';
import type { BanQuery } from '../../store/ban-query';
import { listBans } from '../../store/list-bans';
import type { ExportFormat } from './export-formats';
import { toExported } from './export-record';

/** Bans that one query reads. */
const PAGE = 500;

/** Writes bans in a format, a page at a time, in the order that is asked for. */
export async function* exportBans(
  db: Db,
  filter: Omit<BanQuery, 'limit' | 'cursor'>,
  { head, format }: ExportFormat,
  now: number,
): AsyncGenerator<string> {
  if (head) yield head;
  let cursor: BanCursor | undefined;
  for (;;) {
    const bans = await listBans(
      db,
      { ...filter, limit: PAGE, ...(cursor && { cursor }) },
      now,
    );
    const text = bans.map((ban) => format(toExported(ban, now))).join('');
    if (text) yield text;
    if (bans.length < PAGE) return;
    const last = bans.at(-1);
    cursor = last && { id: last.id, value: last.sortedBy };
    await yieldToEventLoop();
  }
}
