import type { EditedField } from '../../protocol/ban-edit';
import { isoTime } from '../lib/iso-time';
import { ApiError } from '../lib/errors/api-error';
import { listLastBanAudit, type BanAuditRow } from '../store/ban-audit';
import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';

/** Lines of the audit trail that are read to tell what changed meanwhile. */
const MOST = 50;

interface Detail {
  revision?: number;
  changed?: EditedField[];
}

/** What an action changes, for whoever edits the ban at the same time. */
const fieldsOf = ({ action, detail }: BanAuditRow): readonly string[] => {
  if (action === 'edit') return (JSON.parse(detail) as Detail).changed ?? [];
  if (action === 'lift key') return ['keys'];
  if (action === 'approve') return ['until', 'keys'];
  if (action === 'decline') return [];
  return ['until', 'effect', 'text', 'sites', 'keys'];
};

const isAfter = (row: BanAuditRow, revision: number): boolean =>
  row.action !== 'comment' &&
  ((JSON.parse(row.detail) as Detail).revision ?? 0) > revision;

const VERBS: Record<BanAuditRow['action'], string> = {
  ban: 'made the ban',
  edit: 'changed',
  hold: 'held a key',
  comment: 'commented',
  'lift key': 'lifted a key',
  lift: 'lifted the ban',
  end: 'ended the ban',
  'end key': 'ended a key',
  restore: 'restored the ban',
  join: 'joined the ban with another',
  separate: 'separated the ban from others',
  approve: 'approved the ban',
  decline: 'declined that the ban holds longer',
  appeal: 'appealed',
  'accept appeal': 'accepted an appeal',
  'decline appeal': 'declined an appeal',
  suspend: 'had the person suspended at vendors',
  'end suspension': 'ended the suspension at vendors',
  suspended: 'suspended the person',
  'suspension lifted': 'lifted the suspension',
  'suspension left': 'left the person as they are',
  'accept suggestion': 'accepted a suggestion',
  'dismiss suggestion': 'dismissed a suggestion',
  'undo suggestion': 'took back a suggestion',
};

const describe = (row: BanAuditRow): string => {
  const fields = row.action === 'edit' ? ` ${fieldsOf(row).join(', ')}` : '';
  return `${row.actor_name} ${VERBS[row.action]}${fields} at ${isoTime(row.at)}`;
};

/**
 * Refuses an edit of fields that somebody else changed since the revision it
 * was made from. Edits of different fields do not disturb each other.
 *
 * @throws ApiError `conflict` that says who changed what
 */
export const refuseOutdated = async (
  trx: Db,
  ban: Pick<StoredBan, 'id' | 'revision'>,
  revision: number | undefined,
  fields: readonly EditedField[],
): Promise<void> => {
  if (revision === undefined || revision === ban.revision) return;
  if (revision > ban.revision) {
    throw new ApiError(
      'invalid',
      `This ban has had no revision ${revision} yet: it is at ${ban.revision}. Nothing was changed.`,
      'revision',
    );
  }
  const rows = (await listLastBanAudit(trx, ban.id, MOST)).filter((row) =>
    isAfter(row, revision),
  );
  const clashing = rows.filter((row) =>
    fieldsOf(row).some((field) => fields.some((one) => one === field)),
  );
  // What is no longer in the trail may have changed anything.
  const isWhole = rows.length === ban.revision - revision;
  if (isWhole && !clashing.length) return;
  const what = (clashing.length ? clashing : rows).map(describe).reverse();
  throw new ApiError(
    'conflict',
    `Since revision ${revision}: ${what.join('; ') || 'more was changed than is remembered'}. Nothing was changed. Read the ban again, or leave out revision to write over it.`,
    'revision',
  );
};
