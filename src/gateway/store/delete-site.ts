import { sql } from 'kysely';
import type { Db } from './db';
import { DELETING } from './epochs';
import { nameAdditions } from './list-names';
import { raiseShared } from './list-versions';

/** Tables whose rows are of the site that their column `site` names. */
const OF_SITE = [
  ...([
    'shields',
    'appeals',
    'sessions',
    'site_origins',
    'site_sightings',
    'day_counts',
    'flag_decisions',
  ] as const),
  ...(['token_sites', 'user_sites', 'webhook_sites'] as const),
  ...(['blocklist_sites'] as const),
];

/** Tables whose rows are of the chat that their column `session` names. */
const OF_CHATS = [
  ...(['messages', 'code_lookups', 'ban_traces', 'session_flags'] as const),
  ...(['chat_signs', 'wave_chats'] as const),
];

/** Deletes what webhooks were told of a site’s chats, or are still to be told. */
const deleteEventsOfChats = async (trx: Db, site: string): Promise<void> => {
  const events = trx
    .selectFrom('webhook_events')
    .select('id')
    .where('subject', 'in', (select) =>
      select
        .selectFrom('sessions')
        .select(sql<string>`'session ' || code`.as('subject'))
        .where('site', '=', site),
    );
  await trx
    .deleteFrom('webhook_deliveries')
    .where('event', 'in', events)
    .execute();
  await trx.deleteFrom('webhook_events').where('id', 'in', events).execute();
};

/**
 * Deletes a site's own list, and what it has beside the shared one, so that a new
 * site of the name is right to browsers that know the old one: the shared
 * version is raised above what they heard, and epochs of its own stay, empty and
 * not served, until sites share a later one.
 */
const deleteLists = async (trx: Db, site: string): Promise<void> => {
  const additions = nameAdditions(site);
  await raiseShared(trx);
  await trx.deleteFrom('tags').where('site', 'in', [site, additions]).execute();
  await trx.deleteFrom('epochs').where('site', '=', additions).execute();
  await trx
    .updateTable('epochs')
    .set({ filled_to: DELETING })
    .where('site', '=', site)
    .execute();
};

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
  await deleteEventsOfChats(trx, site);
  for (const table of OF_CHATS) {
    await trx.deleteFrom(table).where('session', 'in', codes).execute();
  }
  for (const table of OF_SITE) {
    await trx.deleteFrom(table).where('site', '=', site).execute();
  }
  await deleteLists(trx, site);
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
