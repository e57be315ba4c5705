import type { Schema } from './schema/schema';
import type { Db } from './db';

/** The columns that say since when a key of a generation is in use. */
export type KeyUse = 'used_at' | 'chat_server_used_at';

/** Returns which keys a site has; undefined while it has its first. */
export const findIdentityKey = (
  db: Db,
  site: string,
): Promise<Schema['identity_keys'] | undefined> =>
  db
    .selectFrom('identity_keys')
    .selectAll()
    .where('site', '=', site)
    .executeTakeFirst();

const unused = (generation: number) => ({
  generation,
  used_at: null,
  chat_server_used_at: null,
});

/** Gives a site other keys, which nobody has used yet. */
export const upsertIdentityKey = (
  db: Db,
  site: string,
  generation: number,
): Promise<unknown> =>
  db
    .insertInto('identity_keys')
    .values({ site, ...unused(generation) })
    .onConflict((conflict) =>
      conflict.column('site').doUpdateSet(unused(generation)),
    )
    .execute();

/** Writes when a key was used first, unless it is known or another is newer. */
export const updateKeyUsedAt = (
  db: Db,
  { site, generation, use }: { site: string; generation: number; use: KeyUse },
  at: number,
): Promise<unknown> =>
  db
    .updateTable('identity_keys')
    .set({ [use]: at })
    .where('site', '=', site)
    .where('generation', '=', generation)
    .where(use, 'is', null)
    .execute();
