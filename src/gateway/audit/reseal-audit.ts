import type { Secrets } from '../lib/secrets';
import {
  listAuditLines,
  listSeals,
  updateSeal,
  type AuditSealRow,
} from '../store/audit-seals';
import type { Db } from '../store/db';
import { hashLines } from './hash-lines';

/** Seals that are read at once. */
const PAGE = 100;

/**
 * Seals lines anew of which an erasure took a value out. Part of its transaction,
 * which has found them intact before: else this would hide what somebody changed.
 */
export const resealAudit = async (
  trx: Db,
  { auditKey }: Pick<Secrets, 'auditKey'>,
): Promise<void> => {
  let before: AuditSealRow | undefined;
  for (;;) {
    const seals = await listSeals(trx, {
      ...{ after: before?.id ?? 0, limit: PAGE },
    });
    for (const seal of seals) {
      const lines = await listAuditLines(trx, {
        after: before?.last_line ?? seal.first_line - 1,
        upTo: seal.last_line,
        limit: seal.lines,
      });
      const previous = before?.hash ?? seal.previous;
      // Of lines that are no longer kept nothing can be computed.
      const isWhole = lines.length === seal.lines;
      const hash = isWhole ? hashLines(auditKey, previous, lines) : seal.hash;
      if (hash !== seal.hash || previous !== seal.previous) {
        await updateSeal(trx, seal.id, { previous, hash });
      }
      before = { ...seal, previous, hash };
    }
    if (seals.length < PAGE) return;
  }
};
