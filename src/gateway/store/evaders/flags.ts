import type { GuessKind } from '../../../protocol/session-flags';
import type { Db } from '../db';
import { inChunks } from '../in-chunks';
import { banIsActive } from '../predicates';
import type { SessionFlagRow } from '../schema/evader-tables';

/** Milliseconds after which a guess ends by itself. */
const FLAG_LASTS = 24 * 60 * 60 * 1000;

/** Lists the guesses about chats that have not ended and are of active bans. */
export const listFlags = (
  db: Db,
  sessions: readonly string[],
  now: number,
): Promise<SessionFlagRow[]> =>
  inChunks(sessions, (some) =>
    db
      .selectFrom('session_flags as f')
      .innerJoin('bans as b', 'b.id', 'f.ban')
      .selectAll('f')
      .where('f.session', 'in', some)
      .where('f.since', '>', now - FLAG_LASTS)
      .where((where) => banIsActive(where, now))
      .where('b.effect', '!=', 'watch')
      .orderBy('f.ban', 'desc')
      .orderBy('f.kind')
      .execute(),
  );

/** Lists the kinds of guesses of which some chats have many, about active bans. */
export const listFullKinds = (
  db: Db,
  sessions: readonly string[],
  { many, now }: { many: number; now: number },
): Promise<Pick<SessionFlagRow, 'session' | 'kind'>[]> =>
  inChunks(sessions, (some) =>
    db
      .selectFrom('session_flags as f')
      .innerJoin('bans as b', 'b.id', 'f.ban')
      .select(['f.session', 'f.kind'])
      .where('f.session', 'in', some)
      .where('f.since', '>', now - FLAG_LASTS)
      .where((where) => banIsActive(where, now))
      .where('b.effect', '!=', 'watch')
      .groupBy(['f.session', 'f.kind'])
      .having((of) => of.fn.countAll(), '>=', many)
      .execute(),
  );

/**
 * Adds guesses about chats. What was guessed before stays as it was. Part of a
 * transaction.
 *
 * @returns those that are new
 */
export const insertFlags = (
  trx: Db,
  rows: readonly SessionFlagRow[],
): Promise<SessionFlagRow[]> =>
  rows.length
    ? trx
        .insertInto('session_flags')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .execute()
    : Promise.resolve([]);

/**
 * Deletes the guesses that a visitor's chats are of whom a ban is of. Part of a
 * transaction.
 *
 * @returns the chats that had any
 */
export const deleteFlagsOf = async (
  trx: Db,
  visitor: string,
  ban: number,
): Promise<string[]> => {
  const rows = await trx
    .deleteFrom('session_flags')
    .where('ban', '=', ban)
    .where(
      'session',
      'in',
      trx.selectFrom('sessions').select('code').where('visitor', '=', visitor),
    )
    .returning('session')
    .execute();
  return [...new Set(rows.map(({ session }) => session))];
};

/** Lists running chats with guesses about some bans. */
export const listFlaggedSessions = async (
  db: Db,
  bans: readonly number[],
  limit: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('session_flags as f')
    .innerJoin('sessions as s', 's.code', 'f.session')
    .select('f.session')
    .distinct()
    .where('f.ban', 'in', bans)
    .where('s.ended_at', 'is', null)
    .limit(limit)
    .execute();
  return rows.map(({ session }) => session);
};

/** How often people said of a kind's last guesses that they were right. */
export interface Precision {
  confirmed: number;
  of: number;
}

/** Counts the last decisions about guesses of some kinds. */
export const countLastDecisions = async (
  db: Db,
  kinds: readonly GuessKind[],
  last: number,
): Promise<Map<GuessKind, Precision>> => {
  const counts = new Map<GuessKind, Precision>();
  for (const kind of kinds) {
    const rows = await db
      .selectFrom('flag_decisions')
      .select('confirmed')
      .where('kind', '=', kind)
      .orderBy('at', 'desc')
      .limit(last)
      .execute();
    const confirmed = rows.filter((row) => row.confirmed === 1).length;
    counts.set(kind, { confirmed, of: rows.length });
  }
  return counts;
};
