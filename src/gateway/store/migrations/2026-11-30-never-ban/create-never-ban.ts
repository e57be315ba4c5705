import type { Kysely } from 'kysely';
import { id } from '../2026-11-20-initial/id';

/** Networks, emails and domains that nobody bans and nobody refuses. */
export const createNeverBanTable = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('never_ban')
    .addColumn('id', 'integer', id)
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('by_id', 'integer')
    .addColumn('by_name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('never_ban_value', ['kind', 'value'])
    .execute();
};
