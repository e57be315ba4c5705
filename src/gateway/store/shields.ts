import { compileOnce } from './compile-once';
import type { Db } from './db';
import type { ShieldRow } from './schema/schema';

/** Returns a site's shield, which may be over by now. */
export const findShield = (
  db: Db,
  site: string,
): Promise<ShieldRow | undefined> =>
  db
    .selectFrom('shields')
    .selectAll()
    .where('site', '=', site)
    .executeTakeFirst();

/** Lists the shields of all sites, those that are over by now too. */
export const listShields = (db: Db): Promise<ShieldRow[]> =>
  db.selectFrom('shields').selectAll().orderBy('site').execute();

/** Returns the shield with a reference, upper case. */
export const findShieldByReference = (
  db: Db,
  reference: string,
): Promise<ShieldRow | undefined> =>
  db
    .selectFrom('shields')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();

/** Writes a site's shield. */
export const upsertShield = (db: Db, row: ShieldRow): Promise<unknown> =>
  db
    .insertInto('shields')
    .values(row)
    .onConflict((conflict) => conflict.column('site').doUpdateSet(row))
    .execute();

/** Deletes a site's shield. */
export const deleteShield = (db: Db, site: string): Promise<unknown> =>
  db.deleteFrom('shields').where('site', '=', site).execute();

const askNextEnd = compileOnce((db) =>
  db.selectFrom('shields').select(({ fn }) => fn.min('until').as('until')),
);

/** Returns when the next shield ends by itself; undefined where none is up. */
export const findNextShieldEnd = async (
  db: Db,
): Promise<number | undefined> => {
  const [row] = await askNextEnd(db, {});
  return row?.until ?? undefined;
};
