import type { Db } from '../db';
import type { UserRow } from '../users';

/** A user, as far as the Zendesk-compatible API shows one. */
export type AgentRow = Pick<
  UserRow,
  'id' | 'email' | 'name' | 'role' | 'created_at'
>;

/** Lists users in ascending ids, between two ids. */
export const listAgents = (
  db: Db,
  {
    sinceId = 0,
    maxId = Number.MAX_SAFE_INTEGER,
    isBackward = false,
    limit,
  }: { sinceId?: number; maxId?: number; isBackward?: boolean; limit: number },
): Promise<AgentRow[]> =>
  db
    .selectFrom('users')
    .select(['id', 'email', 'name', 'role', 'created_at'])
    .where('id', '>=', sinceId)
    .where('id', '<=', maxId)
    .orderBy('id', isBackward ? 'desc' : 'asc')
    .limit(limit)
    .execute();
