import type { Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/** Which persons' data were erased: digests only, for backups restored later. */
export const createErasures = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('erasures')
    .addColumn('id', 'integer', id)
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull().unique())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
};
