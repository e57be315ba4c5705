import type { Secrets } from '../lib/secrets';
import {
  countAuditAfter,
  listAuditLines,
  listSeals,
  type AuditSealRow,
} from '../store/audit-seals';
import type { Db } from '../store/db';
import { hashLines } from './hash-lines';

/** Seals that are read at once. */
const PAGE = 100;

/** What a check of the audit trail found. */
export interface AuditVerification {
  /** Lines that are as they were sealed. */
  intact: number;
  /** Lines that retention has deleted, all older than those that are left. */
  gone: number;
  /** The newest lines, which have no seal yet. */
  unsealed: number;
  /** The first seal whose lines were changed, removed or added to. */
  broken: Pick<AuditSealRow, 'first_line' | 'last_line' | 'sealed_at'> | null;
}

/** Checks every line of the audit trail against the seals. */
export const verifyAudit = async (
  db: Db,
  { auditKey }: Pick<Secrets, 'auditKey'>,
): Promise<AuditVerification> => {
  let intact = 0;
  let gone = 0;
  let previous: AuditSealRow | undefined;
  for (;;) {
    const seals = await listSeals(db, {
      after: previous?.id ?? 0,
      limit: PAGE,
    });
    for (const seal of seals) {
      const lines = await listAuditLines(db, {
        after: previous?.last_line ?? seal.first_line - 1,
        upTo: seal.last_line,
        limit: seal.lines + 1,
      });
      const hash = hashLines(auditKey, seal.previous, lines);
      const isNext = !previous || previous.hash === seal.previous;
      if (lines.length < seal.lines && intact === 0) {
        gone += seal.lines - lines.length;
      } else if (isNext && hash === seal.hash) {
        intact += lines.length;
      } else {
        const unsealed = 0;
        return { intact, gone, unsealed, broken: seal };
      }
      previous = seal;
    }
    if (seals.length < PAGE) break;
  }
  const unsealed = await countAuditAfter(db, previous?.last_line ?? 0);
  return { intact, gone, unsealed, broken: null };
};
