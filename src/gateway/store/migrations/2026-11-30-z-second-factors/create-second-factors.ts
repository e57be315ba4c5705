import type { Kysely } from 'kysely';

/** Second factors of people, and the codes for who lost theirs. */
export const createSecondFactors = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .createTable('second_factors')
    .addColumn('user', 'integer', (c) =>
      c.primaryKey().references('users.id').onDelete('cascade'),
    )
    .addColumn('sealed_secret', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'bigint')
    .addColumn('last_step', 'bigint', (c) => c.notNull())
    .execute();
  await schema
    .createTable('recovery_codes')
    .addColumn('user', 'integer', (c) =>
      c.notNull().references('users.id').onDelete('cascade'),
    )
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('recovery_codes_pk', ['user', 'hash'])
    .execute();
};
