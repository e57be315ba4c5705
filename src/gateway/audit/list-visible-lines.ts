import type { Caller } from '../auth/caller';
import { canSeeLine } from '../auth/policies';
import {
  listAuditBefore,
  type AuditFilter,
  type AuditRow,
} from '../store/audit';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import type { AuditAction } from '../store/schema/people-tables';
import { findConcernedSites } from './find-concerned-sites';

/** Lines that are looked through for one page, at most. */
const MOST_SCANNED = 5000;
const BLOCK = 500;

/** Actions whose subject is a site. */
const OF_SITES = new Set<AuditAction>([
  ...(['add site', 'change site', 'remove site', 'rotate key'] as const),
  ...(['raise shield', 'change shield', 'end shield'] as const),
  ...(['connect vendor', 'disconnect vendor'] as const),
]);

/** A page of lines, and where the next one begins. */
export interface VisibleLines {
  rows: AuditRow[];
  /** Id before which the next page begins; absent on the last. */
  next?: number;
}

const isOfSite = (
  { action, subject }: AuditRow,
  concerned: readonly string[] | undefined,
  site: string,
): boolean =>
  concerned
    ? appliesTo(concerned, [site])
    : OF_SITES.has(action) && subject === site;

/**
 * Lists the lines of the audit trail that a caller may see, newest first; of a
 * site those about it, about bans that hold on it, about chats there, and of
 * who searched, asked or exported there. A page may be short where
 * few of many lines are such.
 */
export const listVisibleLines = async (
  db: Db,
  caller: Caller,
  { site, ...filter }: AuditFilter & { site?: string | undefined },
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<VisibleLines> => {
  const rows: AuditRow[] = [];
  let last = before;
  for (let scanned = 0; scanned < MOST_SCANNED; scanned += BLOCK) {
    const block = await listAuditBefore(db, filter, {
      ...(last !== undefined && { before: last }),
      limit: BLOCK,
    });
    const findSites = await findConcernedSites(db, block);
    for (const row of block) {
      if (rows.length === limit) return { rows, next: last ?? 0 };
      last = row.id;
      const concerned = findSites(row);
      if (site !== undefined && !isOfSite(row, concerned, site)) continue;
      if (canSeeLine(caller, row, concerned)) rows.push(row);
    }
    if (block.length < BLOCK) return { rows };
  }
  return { rows, ...(last !== undefined && { next: last }) };
};
