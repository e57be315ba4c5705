import type { AuditRow } from './audit';
import type { Db } from './db';

/** Lists lines that hold values of keys, by id, after one of them. */
export const listAuditWithValues = (
  db: Db,
  after: number,
  limit: number,
): Promise<AuditRow[]> =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('id', '>', after)
    .where('action', 'in', ['ban', 'lift key'])
    // A quotation mark within a text is escaped in JSON.
    .where('detail', 'like', '%{"kind":"%')
    .orderBy('id')
    .limit(limit)
    .execute();

/** Writes other details of lines. Their seals are of the caller to make anew. */
export const updateAuditDetails = (
  trx: Db,
  rows: readonly AuditRow[],
): Promise<unknown> =>
  trx
    .insertInto('audit')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((set) => ({ detail: set.ref('excluded.detail') })),
    )
    .execute();
