import type { Kysely } from 'kysely';

/** What other filters look at, and sorts. */
const MORE = [
  ...['created_at', 'lifted_at', 'ended_at', 'until', 'hits', 'last_hit_at'],
  ...['source', 'effect', 'blocklist'],
];

/**
 * Lets the bans of a maker be filtered by their state by an index alone still: one
 * of a list is active as long as its list holds. Lists that do not are found by an
 * index, too.
 */
export const addBlocklistToIndexes = async ({
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
  }
  await schema
    .createIndex('blocklists_by_holds_until')
    .on('blocklists')
    .column('holds_until')
    .execute();
};
