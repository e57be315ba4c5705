import type { Insertable, Selectable } from 'kysely';
import type { Permission } from '../../protocol/roles';
import { compileOnce } from './compile-once';
import type { Db } from './db';
import type { Schema } from './schema/schema';

type TokenRow = Selectable<Schema['tokens']>;

/** A token of a program or of a signed-in person. */
export interface StoredToken extends Omit<TokenRow, 'all_sites'> {
  /** Null: all sites. */
  sites: string[] | null;
  permissions: Permission[];
}

/** A token to be added; what is left out is not known of it. */
type NewToken = Omit<Insertable<Schema['tokens']>, 'id' | 'all_sites'> &
  Pick<StoredToken, 'sites' | 'permissions'>;

const askToken = compileOnce((db, { hash }: { hash: string }) =>
  db.selectFrom('tokens').selectAll().where('hash', '=', hash),
);

/** Returns the token with this hash, whether it has expired or not. */
export const findToken = async (
  db: Db,
  hash: string,
): Promise<StoredToken | undefined> => {
  const [row] = await askToken(db, { hash });
  if (!row) return undefined;
  const { all_sites, ...token } = row;
  const sites = all_sites ? null : await listTokenSites(db, row.id);
  // People have those of their role.
  const permissions =
    row.user === null ? await listTokenPermissions(db, row.id) : [];
  return { ...token, sites, permissions };
};

/** Returns the sites that a token is limited to, in their order. */
export const listTokenSites = async (
  db: Db,
  token: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('token_sites')
    .select('site')
    .where('token', '=', token)
    .orderBy('position')
    .execute();
  return rows.map(({ site }) => site);
};

const askPermissions = compileOnce((db, { token }: { token: number }) =>
  db
    .selectFrom('token_permissions')
    .select('permission')
    .where('token', '=', token),
);

/** Returns what a token may do beyond its role. */
export const listTokenPermissions = async (
  db: Db,
  token: number,
): Promise<Permission[]> => {
  const rows = await askPermissions(db, { token });
  return rows.map(({ permission }) => permission);
};

/**
 * Adds a token with its sites and permissions. Part of a transaction.
 *
 * @returns its id
 */
export const insertToken = async (
  trx: Db,
  { sites, permissions, ...row }: NewToken,
): Promise<number> => {
  const { id } = await trx
    .insertInto('tokens')
    .values({ ...row, all_sites: sites === null ? 1 : 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (sites?.length) {
    await trx
      .insertInto('token_sites')
      .values(sites.map((site, position) => ({ token: id, position, site })))
      .execute();
  }
  if (permissions.length) {
    await trx
      .insertInto('token_permissions')
      .values(permissions.map((permission) => ({ token: id, permission })))
      .execute();
  }
  return id;
};

/** Ends everything that a user is signed in with. */
export const deleteTokensOfUser = (db: Db, user: number): Promise<unknown> =>
  db.deleteFrom('tokens').where('user', '=', user).execute();

/**
 * Deletes the token of a signed-in person; that of a program stays.
 *
 * @returns the person's id, if it was one
 */
export const deletePersonToken = async (
  db: Db,
  hash: string,
): Promise<number | undefined> => {
  const row = await db
    .deleteFrom('tokens')
    .where('hash', '=', hash)
    .where('user', 'is not', null)
    .returning('user')
    .executeTakeFirst();
  return row?.user ?? undefined;
};
