import { isoTime } from '../../lib/iso-time';
import type { AuditRow } from '../../store/audit';
import type { StoredKey } from '../../store/ban-keys';
import type { Db } from '../../store/db';
import { listKeysById } from '../../store/find-keys';
import { listEmails } from '../../store/users';
import { MEANINGS, type AcquireAuditEntry } from './audit-entry';
import { presentAcquireUser } from './user';

/** What our trail says of a ban's keys: their ids. */
interface Detail {
  keys?: number[];
  removed?: number[];
}

const readDetail = ({ detail }: AuditRow) => JSON.parse(detail) as Detail;

/** Returns the ids of the keys that an entry shows with their values. */
const shownIds = (row: AuditRow): readonly number[] => {
  const { keys, removed } = readDetail(row);
  if (row.action === 'ban') return keys ?? [];
  return row.action === 'lift key' ? (removed ?? []) : [];
};

const presentDetail = (
  row: AuditRow,
  keys: ReadonlyMap<number, StoredKey>,
): Record<string, unknown> => {
  const { keys: all, removed, ...rest } = readDetail(row);
  const shown = shownIds(row).flatMap((id) => {
    const key = keys.get(id);
    return key ? { kind: key.kind, value: key.value } : [];
  });
  if (row.action === 'ban') return { ...(all && { keys: shown }), ...rest };
  if (row.action === 'lift key') return { key: shown[0] ?? null, ...rest };
  return { ...rest, ...(removed && { removed }) };
};

const presentEntry = (
  row: AuditRow,
  keys: ReadonlyMap<number, StoredKey>,
  emails: ReadonlyMap<number, string>,
): AcquireAuditEntry => {
  const { table, type } = MEANINGS[row.action];
  const isUser = row.actor_is_user === 1;
  return {
    id: row.id,
    objectTable: table,
    objectId: row.subject,
    objectProperty: null,
    actionType: type,
    actionDate: isoTime(row.at),
    actionOwnerType: isUser ? 'user' : 'client',
    dataBefore: null,
    dataAfter: presentDetail(row, keys),
    ip: null,
    user:
      row.actor === null
        ? null
        : presentAcquireUser(
            { id: row.actor, name: row.actor_name, isUser },
            emails,
          ),
  };
};

/**
 * Returns rows of our audit trail as entries of Acquire's audit log. Of keys the
 * trail has ids; the entries show their values, as long as they are kept.
 */
export const presentAuditEntries = async (
  db: Db,
  rows: readonly AuditRow[],
): Promise<AcquireAuditEntry[]> => {
  const users = rows.flatMap(({ actor, actor_is_user }) =>
    actor !== null && actor_is_user ? actor : [],
  );
  const emails = await listEmails(db, [...new Set(users)]);
  const found = await listKeysById(db, [...new Set(rows.flatMap(shownIds))]);
  const keys = new Map(found.map((key) => [key.id, key]));
  return rows.map((row) => presentEntry(row, keys, emails));
};
