import type { Insertable, Selectable } from 'kysely';
import type { AuditRow } from './audit';
import type { Db } from './db';
import type { Schema } from './schema/schema';

export type AuditSealRow = Selectable<Schema['audit_seals']>;

/** Returns the newest seal. */
export const findLastSeal = (db: Db): Promise<AuditSealRow | undefined> =>
  db
    .selectFrom('audit_seals')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Lists seals after an id, oldest first. */
export const listSeals = (
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<AuditSealRow[]> =>
  db
    .selectFrom('audit_seals')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Adds a seal. */
export const insertSeal = (
  db: Db,
  seal: Insertable<Schema['audit_seals']>,
): Promise<unknown> => db.insertInto('audit_seals').values(seal).execute();

/** Changes the hashes of a seal. */
export const updateSeal = (
  db: Db,
  id: number,
  columns: Pick<AuditSealRow, 'previous' | 'hash'>,
): Promise<unknown> =>
  db.updateTable('audit_seals').set(columns).where('id', '=', id).execute();

/** Returns the id of the newest line of the audit trail; 0 before the first. */
export const findNewestAuditId = async (db: Db): Promise<number> => {
  const { newest } = await db
    .selectFrom('audit')
    .select((select) => select.fn.max('id').as('newest'))
    .executeTakeFirstOrThrow();
  return newest ?? 0;
};

/** Counts the lines of the audit trail after an id. */
export const countAuditAfter = async (
  db: Db,
  after: number,
): Promise<number> => {
  const { count } = await db
    .selectFrom('audit')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('id', '>', after)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Lists lines of the audit trail by their ids, oldest first. */
export const listAuditLines = (
  db: Db,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<AuditRow[]> =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .orderBy('id')
    .limit(limit)
    .execute();
