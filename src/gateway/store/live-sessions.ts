import type { Db } from './db';
import type { Known } from './links';
import { emailColumns } from './order-columns';
import type { SessionRow } from './schema/schema';

/** What may change of a session while it is live. */
export type LiveSessionUpdate = Partial<
  Pick<
    SessionRow,
    | 'ended_at'
    | 'done_at'
    | 'assigned'
    | 'claimed_by'
    | 'claimed_by_name'
    | 'name'
    | 'name_change'
    | 'email'
    | 'typed_email'
    | 'email_change'
    | 'phone'
    | 'typed_phone'
    | 'phone_change'
    | 'claims_checked'
    | 'proven_name'
    | 'facts'
    | 'identity'
    | 'search'
  >
>;

/**
 * Changes a session that has not ended.
 *
 * @returns false if it has ended, or does not exist
 */
export const updateLiveSession = async (
  db: Db,
  code: string,
  columns: LiveSessionUpdate,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({
      ...columns,
      ...(columns.email !== undefined && emailColumns(columns.email)),
    })
    .where('code', '=', code)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Columns of what a site's server says of a chat's visitor. */
export type IdentityColumn = 'proven_name' | 'facts' | 'identity';

/** Lists the chats that a visitor has open on a site. */
export const listLiveSessionsOfVisitor = (
  db: Db,
  { visitor, site }: Known,
): Promise<Pick<SessionRow, 'code' | IdentityColumn>[]> =>
  db
    .selectFrom('sessions')
    .select(['code', 'proven_name', 'facts', 'identity'])
    .where('visitor', '=', visitor)
    .where('site', '=', site)
    .where('ended_at', 'is', null)
    .execute();
