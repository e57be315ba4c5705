import { sql, type Kysely } from 'kysely';

/** What other filters look at, and sorts. */
const MORE = [
  ...['created_at', 'lifted_at', 'ended_at', 'until', 'hits', 'last_hit_at'],
  ...['source', 'effect'],
];
/** PostgreSQL has no room for long texts in an index. */
const REASON = sql`substr(lower(reason), 1, 100)`;

/**
 * Lets the bans of a maker be filtered and sorted by an index alone, and those
 * for a reason be found.
 */
export const widenMakerIndexes = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const [column, more] of [
    ['created_by', ['created_by_user', ...MORE]],
    ['created_by_name', MORE],
  ] as const) {
    await schema.dropIndex(`bans_${column}`).execute();
    await schema
      .createIndex(`bans_${column}`)
      .on('bans')
      .columns([column, 'id', ...more])
      .execute();
    await schema
      .createIndex(`bans_${column}_reason`)
      .on('bans')
      .column(column)
      .expression(REASON)
      .column('id')
      .execute();
  }
};
