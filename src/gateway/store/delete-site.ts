import type { Db } from './db';

/** Tables whose rows are of the site that their column `site` names. */
const OF_SITE = [
  ...(['sessions', 'site_origins', 'site_sightings', 'day_counts'] as const),
  ...(['tags', 'epochs', 'token_sites', 'user_sites'] as const),
];

/**
 * Deletes a site with its chats and whatever else is of it alone. What an ended
 * ban of it alone says stays, as without a site it would mean all sites; so does
 * the generation of its keys, or a key that was rotated away would count again on
 * a new site of the name. Part of a transaction.
 *
 * @returns the codes of its chats that were going on
 */
export const deleteSite = async (trx: Db, site: string): Promise<string[]> => {
  const live = await trx
    .selectFrom('sessions')
    .select('code')
    .where('site', '=', site)
    .where('ended_at', 'is', null)
    .execute();
  const codes = trx
    .selectFrom('sessions')
    .select('code')
    .where('site', '=', site);
  await trx.deleteFrom('messages').where('session', 'in', codes).execute();
  await trx.deleteFrom('code_lookups').where('session', 'in', codes).execute();
  for (const table of OF_SITE) {
    await trx.deleteFrom(table).where('site', '=', site).execute();
  }
  await trx
    .deleteFrom('ban_sites')
    .where('site', '=', site)
    .where('ban', 'in', (select) =>
      select
        .selectFrom('ban_sites as other')
        .select('other.ban')
        .where('other.site', '!=', site),
    )
    .execute();
  await trx.deleteFrom('sites').where('id', '=', site).execute();
  return live.map(({ code }) => code);
};
