import { auditQuery, type AuditLine } from '../../../../protocol/audit';
import type { Page } from '../../../../protocol/page';
import { listVisibleLines } from '../../../audit/list-visible-lines';
import type { Caller } from '../../../auth/caller';
import { check } from '../../../http/read-body';
import { isoTime } from '../../../lib/iso-time';
import type { AuditRow } from '../../../store/audit';
import type { Db } from '../../../store/db';

const presentLine = (row: AuditRow): AuditLine => ({
  id: row.id,
  at: isoTime(row.at),
  by: { id: row.actor, name: row.actor_name },
  action: row.action,
  subject: row.subject,
  detail: JSON.parse(row.detail) as Record<string, unknown>,
});

const toMilliseconds = (time: string | undefined) =>
  time === undefined ? undefined : Date.parse(time);

/**
 * Returns the page of the audit trail that a caller asks for, by API or command
 * line.
 *
 * @param given the query of `GET /v1/audit`
 * @throws ApiError `invalid`
 */
export const listAuditPage = async (
  db: Db,
  caller: Caller,
  given: unknown,
): Promise<Page<AuditLine>> => {
  const query = check(auditQuery, given);
  const { rows, next } = await listVisibleLines(
    db,
    caller,
    {
      action: query.action,
      user: query.by,
      since: toMilliseconds(query.since),
      until: toMilliseconds(query.until),
      site: query.site,
    },
    { before: query.cursor, limit: query.limit },
  );
  return {
    data: rows.map(presentLine),
    ...(next !== undefined && { next: String(next) }),
  };
};
