import { sql, type Kysely } from 'kysely';

/** Lets a browser name its chat, so that the chat has one live session. */
export const addChatHash = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema.alterTable('sessions').addColumn('chat_hash', 'text').execute();
  await schema
    .createIndex('sessions_live_chat')
    .on('sessions')
    .columns(['chat_hash', 'site'])
    .unique()
    .where(sql.ref('chat_hash'), 'is not', null)
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
};
