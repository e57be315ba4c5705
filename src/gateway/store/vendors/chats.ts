import type { SessionRow } from '../schema/schema';
import type { Db } from '../db';

/** The session of a chat that only its vendor told of. */
export const findVendorChat = (
  db: Db,
  chat: string,
): Promise<SessionRow | undefined> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('vendor_chat', '=', chat)
    .executeTakeFirst();

export const insertVendorChat = (trx: Db, row: SessionRow): Promise<unknown> =>
  trx.insertInto('sessions').values(row).execute();

/** What a vendor may tell of a chat later on. */
export type VendorChatUpdate = Pick<
  SessionRow,
  'name' | 'email' | 'phone' | 'address' | 'last_seen_at' | 'ended_at'
>;

export const updateVendorChat = (
  trx: Db,
  code: string,
  { name, email, phone, address, last_seen_at, ended_at }: VendorChatUpdate,
): Promise<unknown> =>
  trx
    .updateTable('sessions')
    .set({ name, email, phone, address, last_seen_at, ended_at })
    .where('code', '=', code)
    .execute();
