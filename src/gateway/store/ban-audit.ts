import type { AuditRow } from './audit';
import { BAN_ACTIONS, type BanAction } from './ban-actions';
import type { Db } from './db';

/** A line of the audit trail that is about a ban. */
export type BanAuditRow = AuditRow & { action: BanAction };

const isOfBan = (row: AuditRow): row is BanAuditRow =>
  BAN_ACTIONS.some((action) => action === row.action);

/** Lists what happened to a ban, oldest first, after a line of the trail. */
export const listBanAudit = async (
  db: Db,
  ban: number,
  { after, limit }: { after: number; limit: number },
): Promise<BanAuditRow[]> => {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('subject', '=', String(ban))
    .where('action', 'in', BAN_ACTIONS)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.filter(isOfBan);
};

/** Lists the last lines of the audit trail about a ban, newest first. */
export const listLastBanAudit = async (
  db: Db,
  ban: number,
  limit: number,
): Promise<BanAuditRow[]> => {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('subject', '=', String(ban))
    .where('action', 'in', BAN_ACTIONS)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.filter(isOfBan);
};
