import type { Db } from './db';
import {
  listTokenPermissions,
  listTokenSites,
  type StoredToken,
} from './tokens';

/** Lists tokens of programs, newest first; of expired ones those not deleted yet. */
export const listTokens = async (
  db: Db,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<StoredToken[]> => {
  const rows = await db
    .selectFrom('tokens')
    .selectAll()
    .where('user', 'is', null)
    .$if(before !== undefined, (select) =>
      select.where('id', '<', before as number),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const tokens: StoredToken[] = [];
  for (const { all_sites, ...row } of rows) {
    tokens.push({
      ...row,
      sites: all_sites ? null : await listTokenSites(db, row.id),
      permissions: await listTokenPermissions(db, row.id),
    });
  }
  return tokens;
};

/** Lists what a user is signed in with now, pages’ tokens too, newest first. */
export const listSignIns = (db: Db, user: number, now: number) =>
  db
    .selectFrom('tokens')
    .select(['id', 'created_at', 'expires_at', 'used_at', 'page_origin'])
    .where('user', '=', user)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .execute();
