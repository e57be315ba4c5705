import type { StoredBan } from '../store/bans';
import { insertBlocklistExceptions } from '../store/blocklists/blocklist-exceptions';
import { raiseBlocklistRevision } from '../store/blocklists/blocklists';
import type { Db } from '../store/db';
import type { ChangeAct } from './record-ban-change';

/**
 * Remembers that a person decided otherwise than the list that a ban is of: the
 * list bans nobody by its keys again. Does nothing for a ban of no list. Part of
 * the transaction of what was decided.
 */
export const exceptFromList = async (
  trx: Db,
  { list, keys }: Pick<StoredBan, 'list' | 'keys'>,
  { by, at }: ChangeAct,
): Promise<void> => {
  if (!list) return;
  await insertBlocklistExceptions(
    trx,
    keys.map(({ kind, value }) => ({
      ...{ blocklist: list.id, kind, value, note: '', created_at: at },
      ...{ by_id: by.id, by_name: by.name },
    })),
  );
  await raiseBlocklistRevision(trx, list.id);
};
