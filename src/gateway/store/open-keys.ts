import type { Kysely } from 'kysely';
import type { KeyKind } from '../../protocol/agent';
import type { Schema } from './schema';

/**
 * Keys after one, in the order of their ids, that were not lifted and whose
 * ban was not ended: no other key ever refuses anybody again.
 */
export const openKeysAfter = (
  db: Kysely<Schema>,
  after: number,
  limit: number,
): Promise<{ id: number; kind: KeyKind; value: string }[]> =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.value'])
    .where('k.id', '>', after)
    .where('k.lifted_at', 'is', null)
    .where('b.ended_at', 'is', null)
    .orderBy('k.id')
    .limit(limit)
    .execute();
