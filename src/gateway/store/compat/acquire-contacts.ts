import type { Db } from '../db';

/** What an Acquire contact's newest chats said of them. */
export interface KnownContact {
  address: string | null;
  email: string | null;
  phone: string | null;
}

/** Returns what is known of Acquire contacts, from chats on these sites (null: all). */
export const listKnownContacts = async (
  db: Db,
  ids: readonly string[],
  sites: readonly string[] | null,
): Promise<Map<string, KnownContact>> => {
  const known = new Map<string, KnownContact>();
  if (!ids.length) return known;
  const chats = await db
    .selectFrom('links as l')
    .innerJoin('sessions as s', 's.visitor', 'l.visitor')
    .select(['l.value as contact', 's.address', 's.email', 's.phone'])
    .where('l.kind', '=', 'acquire')
    .where('l.value', 'in', ids)
    .$if(sites !== null, (query) => query.where('s.site', 'in', sites ?? []))
    .orderBy('s.started_at', 'desc')
    .execute();
  for (const { contact, address, email, phone } of chats) {
    const newer = known.get(contact);
    known.set(contact, {
      address: newer?.address ?? address,
      email: newer?.email ?? email,
      phone: newer?.phone ?? phone,
    });
  }
  return known;
};
