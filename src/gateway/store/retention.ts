import type { Db } from './db';

const DAY = 24 * 60 * 60 * 1000;
/** Sessions, with the addresses and messages in them. */
const KEEP_SESSIONS = 30 * DAY;
const KEEP_IDEMPOTENCY = DAY;
/** Long enough for every gateway on this database to have followed. */
const KEEP_CHANGES = DAY;

/** Deletes what is no longer kept. Bans and their keys stay. */
export const deleteExpired = async (db: Db, now: number): Promise<void> => {
  const before = now - KEEP_SESSIONS;
  await db.transaction().execute(async (trx) => {
    const old = trx
      .selectFrom('sessions')
      .select('code')
      .where('ended_at', '<', before);
    await trx.deleteFrom('messages').where('session', 'in', old).execute();
    await trx.deleteFrom('code_lookups').where('session', 'in', old).execute();
    await trx.deleteFrom('sessions').where('ended_at', '<', before).execute();
    await trx
      .deleteFrom('idempotency')
      .where('created_at', '<', now - KEEP_IDEMPOTENCY)
      .execute();
    await trx
      .deleteFrom('reply_keys')
      .where('created_at', '<', now - KEEP_IDEMPOTENCY)
      .execute();
    await trx
      .deleteFrom('changes')
      .where('at', '<', now - KEEP_CHANGES)
      .execute();
    await trx.deleteFrom('tokens').where('expires_at', '<', now).execute();
  });
};
