import type { Kysely } from 'kysely';

/** Lets the key of a site's chat server be replaced apart from identities. */
export const addChatServerUsedAt = async ({
  schema,
}: Kysely<unknown>): Promise<void> => {
  await schema
    .alterTable('identity_keys')
    .addColumn('chat_server_used_at', 'bigint')
    .execute();
};
