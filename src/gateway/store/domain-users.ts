import type { Db } from './db';
import { toMailRange } from '../keys/mail-order';

/** Somebody who is not counted. */
interface Exception {
  visitor: string;
  email: string;
}

/**
 * Returns whether a visitor whose email at a domain, or one within it, a site's
 * server proved was linked or had a chat since a time.
 *
 * @param except the one who is to be banned, by either
 */
export const hasSignedInSince = async (
  db: Db,
  domain: string,
  since: number,
  except: Exception | undefined,
): Promise<boolean> => {
  const { from, before } = toMailRange(domain);
  const row = await db
    .selectFrom('links as l')
    .select('l.visitor')
    .where('l.mail_order', '>=', from)
    .where('l.mail_order', '<', before)
    .where('l.site', '<>', '')
    .$if(except !== undefined, (query) =>
      query
        .where('l.visitor', '<>', except?.visitor ?? '')
        .where('l.value', '<>', except?.email ?? ''),
    )
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('l.created_at', '>=', since),
        exists(
          selectFrom('sessions as s')
            .select('s.code')
            .whereRef('s.visitor', '=', 'l.visitor')
            .where('s.last_seen_at', '>=', since),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** Lists the emails that sites' servers proved of visitors since a time. */
export const listSignedInEmails = async (
  db: Db,
  since: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('links as l')
    .select('l.value')
    .distinct()
    .where('l.kind', '=', 'email')
    .where('l.site', '<>', '')
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('l.created_at', '>=', since),
        exists(
          selectFrom('sessions as s')
            .select('s.code')
            .whereRef('s.visitor', '=', 'l.visitor')
            .where('s.last_seen_at', '>=', since),
        ),
      ]),
    )
    .execute();
  return rows.map(({ value }) => value);
};
