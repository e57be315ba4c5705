import { sql } from 'kysely';
import type { Db } from './db';
import { inChunks } from './in-chunks';

// A chat that only its vendor told of has no page that could be gone.

/**
 * Marks live sessions as seen now: their pages are open, or gave a sign.
 *
 * @returns the codes of those whose page was gone
 */
export const updateSeen = async (
  trx: Db,
  codes: readonly string[],
  now: number,
): Promise<string[]> => {
  const back = await inChunks(codes, (some) =>
    trx
      .updateTable('sessions')
      .set({ gone_at: null })
      .where('code', 'in', some)
      .where('gone_at', 'is not', null)
      .where('ended_at', 'is', null)
      .returning('code')
      .execute(),
  );
  await inChunks(codes, async (some) => {
    await trx
      .updateTable('sessions')
      .set({ last_seen_at: now })
      .where('code', 'in', some)
      .where('ended_at', 'is', null)
      .execute();
    return [];
  });
  return back.map(({ code }) => code);
};

/**
 * Marks the page of live sessions as gone since it was last seen.
 *
 * @param seenBefore only sessions that were last seen before this time
 * @param code only this one
 * @returns the codes of those that were not marked before
 */
export const updateGone = async (
  trx: Db,
  seenBefore: number,
  code?: string,
): Promise<string[]> => {
  const rows = await trx
    .updateTable('sessions')
    .set(({ ref }) => ({ gone_at: ref('last_seen_at') }))
    .where('ended_at', 'is', null)
    .where('gone_at', 'is', null)
    .where('vendor_chat_id', 'is', null)
    .where('last_seen_at', '<', seenBefore)
    .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
    .returning('code')
    .execute();
  return rows.map((row) => row.code);
};

/**
 * Ends the sessions whose page has been gone for as long as their site waits.
 *
 * @returns their codes
 */
export const endGone = async (trx: Db, now: number): Promise<string[]> => {
  const rows = await trx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('vendor_chat_id', 'is', null)
    .where(({ eb, selectFrom }) =>
      eb(
        'gone_at',
        '<=',
        selectFrom('sites')
          .select(
            sql<number>`${now} - 1000 * ${sql.ref('gone_chats_end_after')}`.as(
              'latest',
            ),
          )
          .whereRef('sites.id', '=', 'sessions.site'),
      ),
    )
    .returning('code')
    .execute();
  return rows.map(({ code }) => code);
};

/**
 * Ends the sessions that only their vendor told of, and no more since a time.
 *
 * @returns their codes
 */
export const endUnheard = async (
  trx: Db,
  heardBefore: number,
  now: number,
): Promise<string[]> => {
  const rows = await trx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('ended_at', 'is', null)
    .where('vendor_chat_id', 'is not', null)
    .where('last_seen_at', '<', heardBefore)
    .returning('code')
    .execute();
  return rows.map(({ code }) => code);
};
