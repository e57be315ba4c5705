import type { Kysely } from 'kysely';

/** Marks chats whose claims were beyond the budget of claims. */
export const addClaimsChecked = ({ schema }: Kysely<unknown>): Promise<void> =>
  schema
    .alterTable('sessions')
    .addColumn('claims_checked', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
