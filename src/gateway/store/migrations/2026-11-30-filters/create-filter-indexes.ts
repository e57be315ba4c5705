import { sql, type Kysely, type RawBuilder } from 'kysely';

/** A column, or what stands for it. Each index ends with the order of pages. */
type First = string | RawBuilder<unknown>;

const ORDERED: Record<string, First> = {
  bans_created_by: 'created_by',
  bans_created_by_name: 'created_by_name',
  bans_source: 'source',
  bans_effect: 'effect',
  bans_hits: 'hits',
  // PostgreSQL has no room for long texts in an index.
  bans_reason: sql`substr(lower(reason), 1, 100)`,
  bans_last_hit: sql`coalesce(last_hit_at, 0)`,
  bans_until: sql`coalesce(until, 9007199254740991)`,
};

const PARTS: Record<string, RawBuilder<unknown>> = {
  bans_open: sql`ended_at is null`,
  bans_lifted: sql`lifted_at is not null`,
  bans_expired: sql`ended_at is not null and lifted_at is null`,
  bans_that_hit: sql`hits > 0`,
};

/** Adds the indexes by which bans are filtered and sorted. */
export const createFilterIndexes = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  for (const [name, first] of Object.entries(ORDERED)) {
    const index = schema.createIndex(name).on('bans');
    await (
      typeof first === 'string' ? index.column(first) : index.expression(first)
    )
      .column('id')
      .execute();
  }
  for (const [name, condition] of Object.entries(PARTS)) {
    await schema
      .createIndex(name)
      .on('bans')
      .column('id')
      .where(sql<boolean>`${condition}`)
      .execute();
  }
  await schema
    .createIndex('ban_keys_kind')
    .on('ban_keys')
    .columns(['kind', 'ban'])
    .where(sql.ref('removed'), '=', 0)
    .execute();
  await schema
    .createIndex('ban_sites_site')
    .on('ban_sites')
    .columns(['site', 'ban'])
    .execute();
};
