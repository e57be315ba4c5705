import type { ListRequest } from '../../protocol/lists';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import {
  findBlocklist,
  insertBlocklist,
  replaceBlocklistSites,
  type StoredBlocklist,
} from '../store/blocklists/blocklists';
import type { Db } from '../store/db';
import { nameFromUrl } from './find-list-source';
import { parseEvery } from './parse-every';

/** Who does something with a list, and when. */
export interface ListAct {
  by: Actor;
  /** Milliseconds since 1970. */
  at: number;
}

/** A list to be. */
export interface ListDraft extends Omit<ListRequest, 'name'> {
  name?: string | undefined;
  allowPrivate: boolean;
  /** Whose process reads it first; absent: any gateway’s. */
  lease?: { holder: string; until: number };
}

/**
 * Adds a list, which is read at once by whichever process may.
 *
 * @param draft its URL was parsed; no sites: all
 * @throws ApiError `invalid` naming `every`
 */
export const addList = (
  db: Db,
  draft: ListDraft,
  { by, at }: ListAct,
): Promise<StoredBlocklist> => {
  const { url, as: effect, format, sites, allowPrivate, lease } = draft;
  const every = parseEvery(draft.every);
  return db.transaction().execute(async (trx) => {
    const id = await insertBlocklist(trx, {
      ...{ name: draft.name ?? nameFromUrl(url), url, format, effect, every },
      ...{ allow_private: allowPrivate ? 1 : 0, created_at: at },
      ...{ created_by: by.id, created_by_name: by.name },
      ...{ holds_until: 0, next_at: at, counts: '{}', revision: 1 },
      ...{ remake: 0, failures: 0 },
      lease_holder: lease?.holder ?? null,
      lease_until: lease?.until ?? 0,
    });
    await replaceBlocklistSites(trx, id, sites.length ? sites : null);
    await insertAudit(trx, {
      ...{ by, at, action: 'add list', subject: id },
      detail: { url, as: effect, every: draft.every, sites },
    });
    await insertChange(trx, { kind: 'list', subject: id, at });
    const list = await findBlocklist(trx, id);
    if (!list) throw new Error(`list ${id} is gone`);
    return list;
  });
};
