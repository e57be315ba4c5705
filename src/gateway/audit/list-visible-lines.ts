import type { Caller } from '../auth/caller';
import { canSeeLine } from '../auth/policies';
import {
  listAuditBefore,
  type AuditFilter,
  type AuditRow,
} from '../store/audit';
import { BAN_ACTIONS } from '../store/ban-actions';
import { listBansById } from '../store/bans';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import type { AuditAction } from '../store/schema/people-tables';

/** Lines that are looked through for one page, at most. */
const MOST_SCANNED = 5000;
const BLOCK = 500;

/** Actions whose subject is a ban. */
const OF_BANS = new Set<string>(BAN_ACTIONS);
/** Actions whose subject is a site. */
const OF_SITES = new Set<AuditAction>([
  ...(['add site', 'change site', 'remove site', 'rotate key'] as const),
  ...(['raise shield', 'change shield', 'end shield'] as const),
  ...(['connect vendor', 'disconnect vendor'] as const),
]);

/** Actions whose subject is the site of a shield. */
const OF_SHIELDS = new Set(['raise shield', 'change shield', 'end shield']);

const findBanSites = async (
  db: Db,
  rows: readonly AuditRow[],
): Promise<Map<string, readonly string[]>> => {
  const ids = rows.flatMap(({ action, subject }) =>
    OF_BANS.has(action) ? Number(subject) : [],
  );
  const bans = await listBansById(db, [...new Set(ids)]);
  return new Map(bans.map(({ id, sites }) => [String(id), sites]));
};

/** A page of lines, and where the next one begins. */
export interface VisibleLines {
  rows: AuditRow[];
  /** Id before which the next page begins; absent on the last. */
  next?: number;
}

const isOfSite = (
  { action, subject }: AuditRow,
  banSites: readonly string[] | undefined,
  site: string,
): boolean =>
  banSites
    ? appliesTo(banSites, [site])
    : OF_SITES.has(action) && subject === site;

/**
 * Lists the lines of the audit trail that a caller may see, newest first; of a
 * site those about it, and about bans that hold on it. A page may be short where
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
    const sites = await findBanSites(db, block);
    for (const row of block) {
      if (rows.length === limit) return { rows, next: last ?? 0 };
      last = row.id;
      const ofBan = OF_BANS.has(row.action)
        ? sites.get(row.subject)
        : undefined;
      if (site !== undefined && !isOfSite(row, ofBan, site)) continue;
      const concerned = OF_SHIELDS.has(row.action) ? [row.subject] : ofBan;
      if (canSeeLine(caller, row, concerned)) rows.push(row);
    }
    if (block.length < BLOCK) return { rows };
  }
  return { rows, ...(last !== undefined && { next: last }) };
};
