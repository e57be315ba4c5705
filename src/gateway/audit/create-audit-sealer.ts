import type { Secrets } from '../lib/secrets';
import {
  findLastSeal,
  findNewestAuditId,
  insertSeal,
  listAuditLines,
} from '../store/audit-seals';
import type { Db } from '../store/db';
import { hashLines } from './hash-lines';

/** Lines of one seal, at most. */
const MOST_LINES = 1000;

/** Seals the audit trail, a round at a time. */
export type AuditSealer = (now: number) => Promise<void>;

/**
 * Creates a sealer. Each round seals what was written before the round before it:
 * a writer on PostgreSQL may commit a line after one with a greater id. Writing
 * a line needs no lock for it.
 */
export const createAuditSealer = (
  db: Db,
  secrets: Pick<Secrets, 'auditKey'>,
): AuditSealer => {
  let seen = 0;

  const sealNext = (upTo: number, now: number): Promise<boolean> =>
    db.transaction().execute(async (trx) => {
      const last = await findLastSeal(trx);
      const lines = await listAuditLines(trx, {
        after: last?.last_line ?? 0,
        upTo,
        limit: MOST_LINES,
      });
      const [first] = lines;
      if (!first) return false;
      const previous = last?.hash ?? '';
      await insertSeal(trx, {
        first_line: first.id,
        last_line: lines.at(-1)?.id ?? first.id,
        lines: lines.length,
        previous,
        hash: hashLines(secrets.auditKey, previous, lines),
        sealed_at: now,
      });
      return lines.length === MOST_LINES;
    });

  return async (now) => {
    const upTo = seen;
    seen = await findNewestAuditId(db);
    const last = await findLastSeal(db);
    if (upTo <= (last?.last_line ?? 0)) return;
    while (await sealNext(upTo, now));
  };
};
