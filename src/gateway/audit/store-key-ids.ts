import { canonicalValue } from '../keys/canonical-key';
import { keyId, type Key } from '../keys/key';
import type { Secrets } from '../lib/secrets';
import type { AuditRow } from '../store/audit';
import {
  listAuditWithValues,
  updateAuditDetails,
} from '../store/audit-details';
import { listBansById, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { resealAudit } from './reseal-audit';
import { verifyAudit } from './verify-audit';

/** Lines that are read at once. */
const BLOCK = 500;

/** What an earlier version wrote of the keys of a ban. */
interface OldDetail {
  keys?: (Key | number)[];
  key?: Key;
  removed?: number[];
}

/** Returns the ids of a ban’s keys that a value stood for. */
const findIds = (
  ban: StoredBan | undefined,
  { kind, value }: Key,
): number[] => {
  // Stored keys may have been spelled anew since.
  const names = [value, canonicalValue(kind, value) ?? value].map((one) =>
    keyId({ kind, value: one }),
  );
  const found = ban?.keys.find((key) => names.includes(keyId(key)));
  return found ? [found.id] : [];
};

const withIds = (row: AuditRow, ban: StoredBan | undefined): AuditRow => {
  const { keys, key, removed, ...rest } = JSON.parse(row.detail) as OldDetail;
  const detail = {
    ...(keys && {
      keys: keys.flatMap((one) =>
        typeof one === 'number' ? one : findIds(ban, one),
      ),
    }),
    ...rest,
    ...(key && { removed: removed ?? findIds(ban, key) }),
  };
  return { ...row, detail: JSON.stringify(detail) };
};

/**
 * Puts the ids of keys in place of their values in lines of the audit trail that
 * an earlier version wrote, and seals them anew. A trail that is not as it was
 * sealed stays so: sealing it anew would hide what somebody changed.
 */
export const storeKeyIds = (
  db: Db,
  secrets: Pick<Secrets, 'auditKey'>,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    let [after, isChanged] = [0, false];
    for (;;) {
      const lines = await listAuditWithValues(trx, after, BLOCK);
      const last = lines.at(-1);
      if (!last) break;
      if (!isChanged && (await verifyAudit(trx, secrets)).broken) return;
      isChanged = true;
      after = last.id;
      const ids = new Set(lines.map(({ subject }) => Number(subject)));
      const bans = new Map(
        (await listBansById(trx, [...ids])).map((ban) => [ban.id, ban]),
      );
      await updateAuditDetails(
        trx,
        lines.map((line) => withIds(line, bans.get(Number(line.subject)))),
      );
    }
    if (isChanged) await resealAudit(trx, secrets);
  });
