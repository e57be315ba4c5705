import type { Kysely } from 'kysely';
import { parseList } from './parse-list';

type Tables = {
  tokens: {
    id: number;
    sites: string | null;
    permissions: string | null;
    all_sites: number;
  };
  token_sites: { token: number; position: number; site: string };
  token_permissions: { token: number; permission: string };
};

/** Gives each site and permission of a token a row of its own. */
export const moveTokenLists = async (given: Kysely<unknown>): Promise<void> => {
  const db = given.withTables<Tables>();
  const { schema } = db;
  await schema
    .createTable('token_sites')
    .addColumn('token', 'integer', (c) =>
      c.notNull().references('tokens.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('site', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('token_sites_pk', ['token', 'position'])
    .execute();
  await schema
    .createTable('token_permissions')
    .addColumn('token', 'integer', (c) =>
      c.notNull().references('tokens.id').onDelete('cascade'),
    )
    .addColumn('permission', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('token_permissions_pk', ['token', 'permission'])
    .execute();
  // 0 unless it is said: a token that loses its rows must not be of all sites.
  await schema
    .alterTable('tokens')
    .addColumn('all_sites', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db
    .updateTable('tokens')
    .set({ all_sites: 1 })
    .where('sites', 'is', null)
    .execute();
  const tokens = await db
    .selectFrom('tokens')
    .select(['id', 'sites', 'permissions'])
    .where((where) =>
      where.or([
        where('sites', 'is not', null),
        where('permissions', 'is not', null),
      ]),
    )
    .execute();
  for (const { id: token, ...lists } of tokens) {
    const sites = parseList(lists.sites ?? '[]').map((site, position) => ({
      ...{ token, position, site },
    }));
    const permissions = [...new Set(parseList(lists.permissions ?? '[]'))].map(
      (permission) => ({ token, permission }),
    );
    if (sites.length)
      await db.insertInto('token_sites').values(sites).execute();
    if (permissions.length)
      await db.insertInto('token_permissions').values(permissions).execute();
  }
  await schema.alterTable('tokens').dropColumn('sites').execute();
  await schema.alterTable('tokens').dropColumn('permissions').execute();
};
