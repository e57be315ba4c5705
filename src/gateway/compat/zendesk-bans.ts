import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema';

type Db = Kysely<Schema>;

/**
 * A ban as Zendesk Chat's Bans API shows it: one identifier each.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export interface ZendeskBan {
  created_at: string;
  id: number;
  ip_address: string;
  reason: string;
  type: 'I' | 'V';
  visitor_id: string;
  visitor_name: string;
}

export type ZendeskIpBan = Pick<
  ZendeskBan,
  'created_at' | 'id' | 'ip_address' | 'reason'
>;
export type ZendeskVisitorBan = Pick<
  ZendeskBan,
  'created_at' | 'id' | 'reason' | 'visitor_id' | 'visitor_name'
>;

const activeKeys = (db: Db, now: number) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.typed'])
    .select(['b.reason', 'b.created_at', 'b.visitor_name'])
    .where('k.kind', 'in', ['ip', 'visitor', 'zendesk'])
    .where('k.lifted_at', 'is', null)
    .where('b.ended_at', 'is', null)
    .where((where) =>
      where.or([where('b.until', 'is', null), where('b.until', '>', now)]),
    );

type Row = Awaited<
  ReturnType<ReturnType<typeof activeKeys>['executeTakeFirstOrThrow']>
>;

const present = (row: Row): ZendeskBan => {
  const isAddress = row.kind === 'ip';
  return {
    // To the second, as Zendesk writes times.
    created_at: new Date(row.created_at).toISOString().replace(/\.\d+/, ''),
    id: row.id,
    ip_address: isAddress ? row.typed : '',
    reason: row.reason,
    type: isAddress ? 'I' : 'V',
    visitor_id: isAddress ? '' : row.typed,
    visitor_name: isAddress ? '' : (row.visitor_name ?? ''),
  };
};

export const findZendeskBan = async (
  db: Db,
  id: number,
  now: number,
): Promise<ZendeskBan | undefined> => {
  const row = await activeKeys(db, now)
    .where('k.id', '=', id)
    .executeTakeFirst();
  return row && present(row);
};

export interface Cursor {
  limit: number;
  /** Forward, from this id on. */
  sinceId?: number;
  /** Backward: the last ones up to and including this id. */
  maxId?: number;
}

/** A page in ascending ids, whichever way it was walked. */
export const listZendeskBans = async (
  db: Db,
  { limit, sinceId = 0, maxId }: Cursor,
  now: number,
): Promise<ZendeskBan[]> => {
  const keys = activeKeys(db, now).limit(limit);
  const rows =
    maxId === undefined
      ? await keys.where('k.id', '>=', sinceId).orderBy('k.id').execute()
      : await keys.where('k.id', '<=', maxId).orderBy('k.id', 'desc').execute();
  return (maxId === undefined ? rows : rows.reverse()).map(present);
};

export const bannedAddresses = async (
  db: Db,
  now: number,
): Promise<string[]> => {
  const rows = await activeKeys(db, now)
    .where('k.kind', '=', 'ip')
    .orderBy('k.id')
    .execute();
  return [...new Set(rows.map(({ typed }) => typed))];
};
