import { sql } from 'kysely';
import type { Db } from './db';

/** What limits look at of a chat that started. */
export interface PastChat {
  code: string;
  at: number;
  visitor: string;
  /** Canonical; null where nobody knows it. */
  address: string | null;
  /** 0 where the address is that of a proxy which was not named. */
  address_trusted: number;
  email: string | null;
  phone: string | null;
  /** 1: it was the visitor's first chat, of a browser without a token. */
  is_first: number;
  /** 1: a site's server proved who the visitor is. */
  is_signed_in: number;
}

/**
 * Lists the chats that started on a site since a moment, the oldest first: those
 * after one, where it is given.
 */
export const listPastChats = (
  db: Db,
  site: string,
  { since, after, limit }: { since: number; after?: PastChat; limit: number },
): Promise<PastChat[]> =>
  db
    .selectFrom('sessions as s')
    .leftJoin('visitors as v', 'v.id', 's.visitor')
    .select(['s.code', 's.started_at as at', 's.visitor', 's.address'])
    .select(['s.address_trusted', 's.email', 's.phone'])
    .select(
      sql<number>`case when v.created_at = s.started_at then 1 else 0 end`.as(
        'is_first',
      ),
    )
    .select(
      sql<number>`case when exists (select 1 from links as l
        where l.visitor = s.visitor and l.site <> '') then 1 else 0 end`.as(
        'is_signed_in',
      ),
    )
    .where('s.site', '=', site)
    .where('s.vendor_chat_id', 'is', null)
    .where('s.started_at', '>=', after?.at ?? since)
    .$if(after !== undefined, (query) =>
      query.where(({ or, and, eb }) =>
        or([
          eb('s.started_at', '>', after?.at ?? 0),
          and([
            eb('s.started_at', '=', after?.at ?? 0),
            eb('s.code', '>', after?.code ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('s.started_at')
    .orderBy('s.code')
    .limit(limit)
    .execute();
