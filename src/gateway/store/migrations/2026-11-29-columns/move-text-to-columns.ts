import type { Kysely } from 'kysely';
import { moveBookings } from './move-bookings';
import { moveOrigins } from './move-origins';
import { moveTokenLists } from './move-token-lists';
import { splitVendorChats } from './split-vendor-chats';

/** Moves data that was written as text into columns and tables. */
export const moveTextToColumns = async (db: Kysely<unknown>): Promise<void> => {
  await moveOrigins(db);
  await moveTokenLists(db);
  await moveBookings(db);
  await splitVendorChats(db);
};
