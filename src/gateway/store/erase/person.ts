import { sql } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';
import type { Vendor } from '../../../protocol/vendors';
import type { Db } from '../db';
import { KEY_END } from '../predicates';
import { inChunks } from '../in-chunks';
import type { SessionRow } from '../schema/schema';

interface KeyValue {
  kind: KeyKind;
  value: string;
}

/** What of a chat says whose it is. */
export type ChatOwner = Pick<
  SessionRow,
  'code' | 'visitor' | 'email' | 'phone' | 'address'
>;

/** Chats that are read at once. */
const PAGE = 2000;

/** Reads all chats, some at a time. */
export async function* readChatOwners(db: Db): AsyncGenerator<ChatOwner[]> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('sessions')
      .select(['code', 'visitor', 'email', 'phone', 'address'])
      .where('code', '>', after)
      .orderBy('code')
      .limit(PAGE)
      .execute();
    if (!rows.length) return;
    yield rows;
    after = rows.at(-1)?.code ?? after;
  }
}

/** Lists how people wrote a key, or were shown it. */
export const listSpellings = async (
  db: Db,
  { kind, value }: KeyValue,
): Promise<string[]> => {
  const typed = await db
    .selectFrom('ban_keys')
    .select('typed as text')
    .distinct()
    .where('kind', '=', kind)
    .where('value', '=', value)
    .execute();
  const shown = await db
    .selectFrom('links')
    .select('shown as text')
    .distinct()
    .where('kind', '=', kind)
    .where('value', '=', value)
    .where('shown', 'is not', null)
    .execute();
  return [...typed, ...shown].flatMap(({ text }) => text ?? []);
};

/** A key of a ban, with what says whether it refuses. */
export interface BanKeyOfPerson {
  id: number;
  ban: number;
  until: number | null;
  isActive: boolean;
}

/** Lists the keys of bans, ended ones too, that are exactly this one. */
export const listBanKeysOf = async (
  db: Db,
  { kind, value }: KeyValue,
  now: number,
): Promise<BanKeyOfPerson[]> => {
  const rows = await db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.ban', 'k.lifted_at', 'b.ended_at'])
    .select(KEY_END.as('until'))
    .where('k.kind', '=', kind)
    .where('k.value', '=', value)
    .orderBy('k.id')
    .execute();
  return rows.map(({ id, ban, until, lifted_at, ended_at }) => ({
    ...{ id, ban, until },
    isActive:
      lifted_at === null &&
      ended_at === null &&
      (until === null || until > now),
  }));
};

/** Replaces the value of keys of bans, and what was typed. */
export const updateBanKeyValues = (
  trx: Db,
  ids: readonly number[],
  columns: { value: string; typed: string },
): Promise<unknown> =>
  inChunks(ids, async (some) => {
    await trx
      .updateTable('ban_keys')
      .set({ ...columns, coarse: null })
      .where('id', 'in', some)
      .execute();
    return [];
  });

/** Takes out of bans from which chats they were made, and the name given there. */
export const deleteChatsOfBans = (
  trx: Db,
  codes: readonly string[],
): Promise<unknown> =>
  inChunks(codes, async (some) => {
    const named = await trx
      .selectFrom('bans')
      .select(['id', 'visitor_name', 'search'])
      .where('session', 'in', some)
      .execute();
    for (const { id, visitor_name: name, search } of named) {
      const words = [...some, ...(name ? [name] : [])].map((one) =>
        one.normalize('NFKC').toLowerCase(),
      );
      const kept = search.split('\n').filter((line) => !words.includes(line));
      await trx
        .updateTable('bans')
        .set({ session: null, visitor_name: null, search: kept.join('\n') })
        .where('id', '=', id)
        .execute();
    }
    return [];
  });

/** A vendor that was asked to ban a key, or had it banned before. */
export interface VendorOfKey {
  vendor: Vendor;
  account: string;
  state: string;
}

/** Lists the vendors’ accounts that have to do with a key. */
export const listVendorsOfKey = async (
  db: Db,
  { kind, value }: KeyValue,
): Promise<VendorOfKey[]> => {
  const banned = await db
    .selectFrom('vendor_bans as v')
    .innerJoin('vendor_accounts as a', 'a.id', 'v.account')
    .select(['a.vendor', 'a.name as account', 'v.state'])
    .where('v.kind', '=', kind)
    .where('v.value', '=', value)
    .orderBy('a.id')
    .execute();
  if (kind !== 'email') return banned;
  const suspended = await db
    .selectFrom('vendor_suspensions as v')
    .innerJoin('vendor_accounts as a', 'a.id', 'v.account')
    .select(['a.vendor', 'a.name as account', 'v.state'])
    .where('v.value', '=', value)
    .orderBy('a.id')
    .execute();
  return [...banned, ...suspended];
};

/**
 * Replaces a key’s value at vendors by its digest, so that the vendor’s ban is
 * still known as ours. What no vendor bans, and is not to, is deleted.
 */
export const updateVendorKeyValues = async (
  trx: Db,
  { kind, value }: KeyValue,
  digest: string,
): Promise<void> => {
  const isIt = sql<boolean>`kind = ${kind} and value = ${value}`;
  await trx
    .deleteFrom('vendor_bans')
    .where(isIt)
    .where('state', '=', 'gone')
    .execute();
  await trx
    .updateTable('vendor_bans')
    .set({ value: digest })
    .where(isIt)
    .execute();
  if (kind === 'email') await updateSuspendedEmail(trx, value, digest);
};

/** The same of who was suspended by an email, which is looked for no more. */
const updateSuspendedEmail = async (
  trx: Db,
  value: string,
  digest: string,
): Promise<void> => {
  await trx
    .deleteFrom('vendor_suspensions')
    .where('value', '=', value)
    .where('state', '=', 'gone')
    .execute();
  await trx
    .updateTable('vendor_suspensions')
    .set({ value: digest, email: '' })
    .where('value', '=', value)
    .execute();
  await trx
    .updateTable('ban_suspensions')
    .set({ email: '' })
    .where('ban_key', 'in', (select) =>
      select
        .selectFrom('ban_keys')
        .select('id')
        .where('kind', '=', 'email')
        .where('value', 'in', [value, digest]),
    )
    .execute();
};

/** Deletes what says of a key whose it is. */
export const deleteLinksOfKey = async (
  trx: Db,
  { kind, value }: KeyValue,
): Promise<void> => {
  for (const table of ['links', 'code_carriers'] as const) {
    await trx
      .deleteFrom(table)
      .where(sql<boolean>`kind = ${kind} and value = ${value}`)
      .execute();
  }
  // What was said of chats that only a vendor told of.
  await trx.deleteFrom('flag_decisions').where('visitor', '=', value).execute();
};

/** Deletes an entry of the never-ban list. @returns whether there was one */
export const deleteNeverBanValue = async (
  trx: Db,
  { value }: KeyValue,
): Promise<boolean> => {
  const rows = await trx
    .deleteFrom('never_ban')
    .where('value', '=', value)
    .returning('id')
    .execute();
  return rows.length > 0;
};
