import { sql } from 'kysely';
import { TAG_BYTES } from '../../protocol/list';
import type { KeyKind } from '../../protocol/key-kinds';
import { compileRows } from './compile-once';
import { keyRefuses } from './predicates';
import type { EpochRow, TagRow } from './schema/schema';
import type { ServedEpoch } from './served-epochs';
import type { Db } from './db';

type EpochId = Pick<EpochRow, 'site' | 'epoch'>;
type Lists = Pick<ServedEpoch, 'lists' | 'epoch'>;

/** Rows a statement: far below SQLite's limit of bound values. */
const BLOCK = 1000;

/** A tag's 48 bits are held exactly by a number. */
const TAG_BITS = 8 * TAG_BYTES;

/** Returns the first tag of a shard, and the first of the next one. */
export const shardRange = (
  shard: number,
  bits: number,
): { from: number; before: number } => {
  const width = 2 ** (TAG_BITS - bits);
  return { from: shard * width, before: (shard + 1) * width };
};

const addTags = compileRows((db, rows: readonly TagRow[]) =>
  db
    .insertInto('tags')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['site', 'epoch', 'tag', 'ban_key'])
        .doUpdateSet((set) => ({
          version: set.ref('excluded.version'),
          active: set.ref('excluded.active'),
        })),
    ),
);

/** Adds tags, or makes those active again that were on the list before. */
export const upsertTags = async (
  db: Db,
  rows: readonly TagRow[],
): Promise<void> => {
  for (let start = 0; start < rows.length; start += BLOCK) {
    await addTags(db, rows.slice(start, start + BLOCK));
  }
};

/** Takes keys' tags off one list. The rows stay, with the new version. */
export const deactivateTags = (
  db: Db,
  keys: readonly number[],
  list: string,
  version: number,
): Promise<unknown> =>
  db
    .updateTable('tags')
    .set({ active: 0, version })
    .where('ban_key', 'in', keys)
    .where('site', '=', list)
    .where('active', '=', 1)
    .execute();

/**
 * Returns the active tags of some lists' common shard, and the version of its
 * last change.
 */
export const readShard = async (
  db: Db,
  { lists, epoch }: Lists,
  shard: number,
  bits: number,
): Promise<{ version: number; tags: number[] }> => {
  const { from, before } = shardRange(shard, bits);
  const rows = await db
    .selectFrom('tags')
    .select(['tag', 'version', 'active'])
    .where('site', 'in', lists)
    .where('epoch', '=', epoch)
    .where('tag', '>=', from)
    .where('tag', '<', before)
    .orderBy('tag')
    .execute();
  const tags = new Set<number>();
  let version = 0;
  for (const row of rows) {
    if (row.active) tags.add(row.tag);
    version = Math.max(version, row.version);
  }
  return { version, tags: [...tags] };
};

/**
 * Returns when the change was that a shard has its version of; null where the
 * bans it was of are gone.
 */
export const findShardChange = async (
  db: Db,
  { lists, epoch }: Lists,
  { shard, bits, version }: { shard: number; bits: number; version: number },
): Promise<number | null> => {
  const { from, before } = shardRange(shard, bits);
  const { at } = await db
    .selectFrom('tags as t')
    .innerJoin('ban_keys as k', 'k.id', 't.ban_key')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(({ fn, ref }) =>
      fn
        .max<number | null>(
          fn.coalesce(
            ref('k.lifted_at'),
            ref('k.ended_at'),
            ref('b.ended_at'),
            ref('b.created_at'),
          ),
        )
        .as('at'),
    )
    .where('t.site', 'in', lists)
    .where('t.epoch', '=', epoch)
    .where('t.version', '=', version)
    .where('t.tag', '>=', from)
    .where('t.tag', '<', before)
    .executeTakeFirstOrThrow();
  return at;
};

/** Deletes all tags of a shard. */
export const deleteShard = (
  db: Db,
  { site, epoch }: EpochId,
  shard: number,
  bits: number,
): Promise<unknown> => {
  const { from, before } = shardRange(shard, bits);
  return db
    .deleteFrom('tags')
    .where('site', '=', site)
    .where('epoch', '=', epoch)
    .where('tag', '>=', from)
    .where('tag', '<', before)
    .execute();
};

/** A shard whose rows are counted. */
interface CountedShard extends EpochId {
  shard: string;
  from: number;
  before: number;
}

const countInShards = compileRows((db, shards: readonly CountedShard[]) => {
  const counts = shards.map(
    ({ site, epoch, shard, from, before }) => sql`
        select ${shard} as shard, (
          select count(*) from tags
          where site = ${site} and epoch = ${epoch} and active = 1
          and tag >= ${from} and tag < ${before}) as count`,
  );
  const all = sql<{
    shard: string;
    count: number;
  }>`${sql.join(counts, sql` union all `)}`;
  return { compile: () => all.compile(db) };
});

/** Shards that are counted in one statement. */
const SHARDS_AT_ONCE = 50;

/**
 * Counts the rows of active tags of some shards: no fewer than they have different
 * tags, and counted in a third of the time.
 *
 * @returns the shards with more than `most` rows
 */
export const listLargeShards = async (
  db: Db,
  { site, epoch }: EpochId,
  shards: readonly number[],
  { bits, most }: { bits: number; most: number },
): Promise<number[]> => {
  const large: number[] = [];
  for (let start = 0; start < shards.length; start += SHARDS_AT_ONCE) {
    const rows = await countInShards(
      db,
      shards.slice(start, start + SHARDS_AT_ONCE).map((shard) => ({
        ...{ site, epoch, shard: String(shard) },
        ...shardRange(shard, bits),
      })),
    );
    for (const { shard, count } of rows) {
      if (Number(count) > most) large.push(Number(shard));
    }
  }
  return large;
};

/** Counts the different active tags of a shard. */
export const countShard = async (
  db: Db,
  { site, epoch }: EpochId,
  shard: number,
  bits: number,
): Promise<number> => {
  const { from, before } = shardRange(shard, bits);
  const { count } = await db
    .selectFrom('tags')
    .select((select) => select.fn.count<number>('tag').distinct().as('count'))
    .where('site', '=', site)
    .where('epoch', '=', epoch)
    .where('active', '=', 1)
    .where('tag', '>=', from)
    .where('tag', '<', before)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** A tag on a list, and the key of a ban that it stands for. */
export interface ActiveTag {
  tag: number;
  kind: KeyKind;
  /** Of the ban: 1 if it spares whom a site's server proved. */
  sparing: number;
}

/**
 * Lists those of some tags that an active ban has put on an epoch's lists: once
 * for each key of a ban.
 */
export const listActiveTags = async (
  db: Db,
  { lists, epoch }: Lists,
  tags: readonly number[],
  now: number,
): Promise<ActiveTag[]> => {
  if (!tags.length) return [];
  return db
    .selectFrom('tags as t')
    .innerJoin('ban_keys as k', 'k.id', 't.ban_key')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['t.tag', 'k.kind', 'b.sparing'])
    .where('t.site', 'in', lists)
    .where('t.epoch', '=', epoch)
    .where('t.tag', 'in', tags)
    .where('t.active', '=', 1)
    .where((where) => keyRefuses(where, now))
    .execute();
};
