import type { Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/** Hashes over the lines of the audit trail, each chained to the one before. */
export const createAuditSeals = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('audit_seals')
    .addColumn('id', 'integer', id)
    .addColumn('first_line', 'bigint', (c) => c.notNull())
    .addColumn('last_line', 'bigint', (c) => c.notNull())
    .addColumn('lines', 'integer', (c) => c.notNull())
    .addColumn('previous', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('sealed_at', 'bigint', (c) => c.notNull())
    .execute();
};
