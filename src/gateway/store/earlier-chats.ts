import type { Db } from './db';

/**
 * Returns whether any of some visitors had a chat that ended before a moment. A
 * chat of which only the visitor is kept ended days ago.
 */
export const hasEarlierChat = async (
  db: Db,
  visitors: readonly string[],
  before: number,
): Promise<boolean> => {
  if (!visitors.length) return false;
  const ended = await db
    .selectFrom('sessions')
    .select('code')
    .where('visitor', 'in', visitors)
    .where('ended_at', '<=', before)
    .limit(1)
    .executeTakeFirst();
  if (ended) return true;
  const forgotten = await db
    .selectFrom('visitors as v')
    .select('v.id')
    .where('v.id', 'in', visitors)
    .where('v.created_at', '<=', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sessions as s')
            .select('s.code')
            .whereRef('s.visitor', '=', 'v.id')
            .whereRef('s.started_at', '<=', 'v.created_at'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return forgotten !== undefined;
};

/** Returns whether any of some visitors has a chat that goes on, on a site. */
export const hasLiveChat = async (
  db: Db,
  visitors: readonly string[],
  site: string,
): Promise<boolean> => {
  if (!visitors.length) return false;
  const live = await db
    .selectFrom('sessions')
    .select('code')
    .where('visitor', 'in', visitors)
    .where('site', '=', site)
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return live !== undefined;
};
