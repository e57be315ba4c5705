import type { Selectable } from 'kysely';
import type { Message } from '../../protocol/messages';
import type { Actor } from './changes';
import type { Schema } from './schema/schema';
import type { Db } from './db';
import { inChunks } from './in-chunks';

type MessageRow = Selectable<Schema['messages']>;

const present = ({ id, sender, text, at }: MessageRow): Message => ({
  id,
  from: sender,
  text,
  at: new Date(at).toISOString(),
});

/** Lists the first of a session's messages after one of them, oldest first. */
export const listMessagesAfter = async (
  db: Db,
  session: string,
  { after, limit }: { after: number; limit: number },
): Promise<Message[]> => {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('session', '=', session)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(present);
};

/**
 * Lists the last of a session's messages, those before one of them if that is
 * given, oldest first.
 */
export const listMessagesBefore = async (
  db: Db,
  session: string,
  { before, limit }: { before?: number; limit: number },
): Promise<Message[]> => {
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('session', '=', session)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map(present);
};

/** Returns the newest message of each of some sessions that has any. */
export const findLastMessages = async (
  db: Db,
  sessions: readonly string[],
): Promise<Map<string, Message>> => {
  const rows = await inChunks(sessions, (some) =>
    db
      .selectFrom('messages')
      .selectAll()
      .where('id', 'in', (last) =>
        last
          .selectFrom('messages as one')
          .select(({ fn }) => fn.max('one.id').as('id'))
          .where('one.session', 'in', some)
          .groupBy('one.session'),
      )
      .execute(),
  );
  return new Map(rows.map((row) => [row.session, present(row)]));
};

/** Returns a message, with the code of its session. */
export const findMessage = async (
  db: Db,
  id: number,
): Promise<{ session: string; message: Message } | undefined> => {
  const row = await db
    .selectFrom('messages')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { session: row.session, message: present(row) };
};

/** Lists the texts of messages, by their ids. */
export const listMessageTexts = async (
  db: Db,
  ids: readonly number[],
): Promise<Map<number, string>> => {
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('messages')
    .select(['id', 'text'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
};

/** A message to be added. */
export interface NewMessage {
  from: Message['from'];
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The agent or program that replies; absent for a visitor. */
  by?: Actor;
}

const authorColumns = (by: Actor | undefined) =>
  by && {
    author: by.id,
    author_name: by.name,
    author_user: by.isUser ? 1 : 0,
  };

/**
 * Adds a message to a session.
 *
 * @returns the message's id
 */
export const insertMessage = async (
  db: Db,
  session: string,
  { from, text, at, by }: NewMessage,
): Promise<number> => {
  const { id } = await db
    .insertInto('messages')
    .values({ session, sender: from, text, at, ...authorColumns(by) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};
