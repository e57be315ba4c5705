import type { Schema } from './schema/schema';
import type { Db } from './db';

/** Returns which identity key a site has; undefined while it has its first. */
export const findIdentityKey = (
  db: Db,
  site: string,
): Promise<Schema['identity_keys'] | undefined> =>
  db
    .selectFrom('identity_keys')
    .selectAll()
    .where('site', '=', site)
    .executeTakeFirst();

/** Gives a site another key, which nobody has used yet. */
export const upsertIdentityKey = (
  db: Db,
  site: string,
  generation: number,
): Promise<unknown> =>
  db
    .insertInto('identity_keys')
    .values({ site, generation, used_at: null })
    .onConflict((conflict) =>
      conflict.column('site').doUpdateSet({ generation, used_at: null }),
    )
    .execute();

/** Writes when a key was used first, unless it is known or another is newer. */
export const updateKeyUsedAt = (
  db: Db,
  { site, generation }: { site: string; generation: number },
  at: number,
): Promise<unknown> =>
  db
    .updateTable('identity_keys')
    .set({ used_at: at })
    .where('site', '=', site)
    .where('generation', '=', generation)
    .where('used_at', 'is', null)
    .execute();
