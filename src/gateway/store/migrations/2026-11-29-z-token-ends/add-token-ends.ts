import type { Kysely } from 'kysely';

/** Adds when the token of an account ends, and when its vendor was asked that. */
export const addTokenEnds = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const column of ['token_ends_at', 'token_checked_at']) {
    await schema
      .alterTable('vendor_accounts')
      .addColumn(column, 'bigint')
      .execute();
  }
};
