import { sql } from 'kysely';
import type { Db } from '../db';
import type { ChatSignRow } from '../schema/wave-tables';
import { isBlocked } from './is-blocked';

/** Returns whether a chat’s first message is known already. */
export const hasChatSigns = async (
  db: Db,
  session: string,
): Promise<boolean> => {
  const row = await db
    .selectFrom('chat_signs')
    .select('session')
    .where('session', '=', session)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** Adds what a chat’s first message is compared by; at least one sign. */
export const insertChatSigns = (
  trx: Db,
  rows: readonly ChatSignRow[],
): Promise<unknown> => trx.insertInto('chat_signs').values(rows).execute();

/** Messages of each sign that are looked at, the newest. */
const PER_SIGN = 40;

export type SignMatch = Pick<ChatSignRow, 'session' | 'sign' | 'message'>;

/**
 * Lists the newest messages with any of some signs, of chats that go on and whose
 * visitors were not blocked.
 */
export const listSignMatches = async (
  db: Db,
  signs: readonly string[],
  { except, now }: { except: string; now: number },
): Promise<SignMatch[]> => {
  const parts = signs.map(
    (sign) => sql`select * from (
      select g.session, g.sign, g.message from chat_signs as g
      where g.sign = ${sign} order by g.message desc limit ${PER_SIGN}
    ) as newest`,
  );
  const { rows } = await sql<SignMatch>`
    select m.session, m.sign, m.message
    from (${sql.join(parts, sql` union all `)}) as m
    inner join sessions as s on s.code = m.session
    where s.ended_at is null and m.session <> ${except}
      and not ${isBlocked(sql.ref('m.session'), now)}`.execute(db);
  return rows;
};
