import type { Selectable } from 'kysely';
import { addSixMonths } from '../lib/add-six-months';
import type { Db } from './db';
import { inChunks } from './in-chunks';
import { deleteWithChildren } from './retention/delete-with-children';
import type { Schema } from './schema/schema';

/** Messages of a chat that are kept. */
const MOST = 30;

type EvidenceMessage = Pick<
  Schema['evidence_messages'],
  'message' | 'sender' | 'text' | 'at' | 'author_name'
>;

/** What is kept of a chat, with its messages. */
export interface StoredEvidence extends Selectable<Schema['evidence']> {
  messages: EvidenceMessage[];
}

const listNewest = (
  db: Db,
  session: string,
  limit: number,
): Promise<EvidenceMessage[]> =>
  db
    .selectFrom('messages')
    .select(['id as message', 'sender', 'text', 'at', 'author_name'])
    .where('session', '=', session)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Lists the last messages of a chat that are still in it, oldest first. */
export const listLastMessages = async (
  db: Db,
  session: string,
  limit: number,
): Promise<EvidenceMessage[]> =>
  (await listNewest(db, session, limit)).reverse();

/**
 * Keeps a chat and its last messages beyond the chat's own life; does nothing for
 * a chat that is gone. Part of a transaction.
 */
export const insertEvidence = async (
  trx: Db,
  {
    session: code,
    ban,
    at,
    endsAt,
  }: { session: string; ban: number | null; at: number; endsAt: number | null },
): Promise<void> => {
  const session = await trx
    .selectFrom('sessions')
    .select(['code as session', 'site', 'widget', 'page', 'visitor', 'name'])
    .select(['email', 'phone', 'address', 'address_trusted', 'started_at'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!session) return;
  const { id: evidence } = await trx
    .insertInto('evidence')
    .values({ ...session, ban, created_at: at, ends_at: endsAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  const messages = await listNewest(trx, code, MOST);
  if (!messages.length) return;
  await trx
    .insertInto('evidence_messages')
    .values(messages.map((message) => ({ evidence, ...message })))
    .execute();
};

/** Has what is kept for a ban end six months after the ban, if that has ended. */
export const updateEvidenceEnd = async (
  trx: Db,
  ban: number,
  endedAt: number | null,
): Promise<void> => {
  await trx
    .updateTable('evidence')
    .set({ ends_at: endedAt === null ? null : addSixMonths(endedAt) })
    .where('ban', '=', ban)
    .execute();
};

/** Lists what is kept of a chat, oldest first. */
export const listEvidence = async (
  db: Db,
  session: string,
): Promise<StoredEvidence[]> => {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('session', '=', session)
    .orderBy('id')
    .execute();
  if (!rows.length) return [];
  const messages = await db
    .selectFrom('evidence_messages')
    .selectAll()
    .where(
      'evidence',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('message')
    .execute();
  return rows.map((row) => ({
    ...row,
    messages: messages.filter(({ evidence }) => evidence === row.id),
  }));
};

/** Deletes what is kept of people: by their chats, browsers, or what they said. */
export const deleteEvidenceOf = async (
  trx: Db,
  {
    sessions,
    visitors,
    texts,
  }: {
    sessions: readonly string[];
    visitors: readonly string[];
    texts: readonly string[];
  },
): Promise<void> => {
  const rows = await trx
    .selectFrom('evidence')
    .select(['id', 'session', 'visitor', 'email', 'phone', 'address'])
    .execute();
  const theirs = new Set(
    [...sessions, ...visitors, ...texts].map((text) => text.toLowerCase()),
  );
  const ids = rows.flatMap(({ id, ...named }) =>
    Object.values(named).some((text) => theirs.has((text ?? '').toLowerCase()))
      ? id
      : [],
  );
  await inChunks(ids, async (some) => {
    await deleteWithChildren(trx, 'evidence', 'id', [...some]);
    return [];
  });
};

/** Lists the ids of the bans that were made from a chat. */
export const listBansOfSession = async (
  db: Db,
  session: string,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('bans')
    .select('id')
    .where('session', '=', session)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
};
