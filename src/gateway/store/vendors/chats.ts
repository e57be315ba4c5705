import type { SessionRow } from '../schema/schema';
import { addressColumns, emailColumns } from '../order-columns';
import type { Db } from '../db';
import type { VendorAccountRow } from './accounts';

/** Returns the session of an unlinked chat of an account. */
export const findVendorChat = (
  db: Db,
  { vendor, name }: Pick<VendorAccountRow, 'vendor' | 'name'>,
  chat: string,
): Promise<SessionRow | undefined> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('vendor_chat_id', '=', chat)
    .where('vendor_account', '=', name)
    .where('widget', '=', vendor)
    .executeTakeFirst();

/** Adds the session of an unlinked chat. */
export const insertVendorChat = (trx: Db, row: SessionRow): Promise<unknown> =>
  trx
    .insertInto('sessions')
    .values({
      ...row,
      ...addressColumns(row.address),
      ...emailColumns(row.email),
    })
    .execute();

/** What a vendor may tell of a chat later on. */
export type VendorChatUpdate = Pick<
  SessionRow,
  'name' | 'email' | 'phone' | 'address' | 'last_seen_at' | 'ended_at'
>;

/** Changes the session of an unlinked chat to what the vendor says now. */
export const updateVendorChat = (
  trx: Db,
  code: string,
  { name, email, phone, address, last_seen_at, ended_at }: VendorChatUpdate,
): Promise<unknown> =>
  trx
    .updateTable('sessions')
    .set({ name, phone, last_seen_at, ended_at })
    .set(addressColumns(address))
    .set(emailColumns(email))
    .where('code', '=', code)
    .execute();
