import type { ListChange } from '../../protocol/lists';
import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange } from '../store/changes';
import {
  findBlocklist,
  raiseBlocklistRevision,
  replaceBlocklistSites,
  type StoredBlocklist,
} from '../store/blocklists/blocklists';
import type { Db } from '../store/db';
import type { ListAct } from './add-list';
import { parseEvery } from './parse-every';
import { nameUpdate, readWaiting } from './waiting';

/** What makes it necessary that a list is read anew, or its bans are made so. */
const REREAD = { digest: null, etag: null, last_modified: null } as const;
const FORGET = { waiting: null, declined: null } as const;

/** @throws ApiError `not_found` for a list that does not exist, or was removed */
export const requireList = async (
  db: Db,
  id: number,
): Promise<StoredBlocklist> => {
  const list = await findBlocklist(db, id);
  if (list && list.removed_at === null) return list;
  throw new ApiError('not_found', `There is no list ${id}.`, 'id');
};

const isSameSites = (
  { sites }: StoredBlocklist,
  given: readonly string[],
): boolean => (sites ?? []).toSorted().join() === given.toSorted().join();

/**
 * Changes a list. What it is of, or does, is read and made anew at once; until
 * then its bans stay as they are.
 *
 * @param change its URL was parsed
 * @throws ApiError `not_found`; `invalid` naming `every`
 */
export const changeList = (
  db: Db,
  id: number,
  change: ListChange,
  { by, at }: ListAct,
): Promise<StoredBlocklist> =>
  db.transaction().execute(async (trx) => {
    const list = await requireList(trx, id);
    const { url = list.url, as = list.effect, format, name, sites } = change;
    const every =
      change.every === undefined ? list.every : parseEvery(change.every);
    const isMoved =
      url !== list.url || (format !== undefined && format !== list.format);
    const isRemade =
      as !== list.effect || (sites !== undefined && !isSameSites(list, sites));
    const isReread = isMoved || isRemade;
    await raiseBlocklistRevision(trx, id, {
      ...{ name: name ?? list.name, url, effect: as, every },
      format: format === undefined ? list.format : format,
      ...(isReread && { ...REREAD, ...FORGET, next_at: at }),
      ...(isRemade && { remake: 1 }),
      // A list that was read a while ago is read when it now should have been.
      ...(!isReread &&
        list.updated_at !== null &&
        !list.failures && { next_at: Math.max(at, list.updated_at + every) }),
    });
    if (sites)
      await replaceBlocklistSites(trx, id, sites.length ? sites : null);
    await insertAudit(trx, {
      ...{ by, at, action: 'change list', subject: id },
      detail: { changed: Object.keys(change) },
    });
    await insertChange(trx, { kind: 'list', subject: id, at });
    return requireList(trx, id);
  });

/** Has a list read anew now, whatever it says of itself. */
export const refreshList = (
  db: Db,
  id: number,
  { by, at }: ListAct,
): Promise<StoredBlocklist> =>
  db.transaction().execute(async (trx) => {
    await requireList(trx, id);
    await raiseBlocklistRevision(trx, id, { ...REREAD, next_at: at });
    await insertAudit(trx, { by, at, action: 'refresh list', subject: id });
    await insertChange(trx, { kind: 'list', subject: id, at });
    return requireList(trx, id);
  });

/** Removes a list: from now on none of its bans holds. */
export const removeList = (
  db: Db,
  id: number,
  { by, at }: ListAct,
): Promise<StoredBlocklist> =>
  db.transaction().execute(async (trx) => {
    const list = await requireList(trx, id);
    await raiseBlocklistRevision(trx, id, {
      ...{ removed_at: at, holds_until: 0, waiting: null },
    });
    await insertAudit(trx, { by, at, action: 'remove list', subject: id });
    await insertChange(trx, { kind: 'list', subject: id, at });
    return list;
  });

/**
 * Approves, or declines, the update that a list waits with. What was declined is
 * not asked again, until the list says something else.
 *
 * @param update the one that was looked at; undefined: whichever waits
 * @throws ApiError `not_found`; `conflict` if none waits, or another one
 */
export const decideUpdate = (
  db: Db,
  id: number,
  { as, update }: { as: 'approve' | 'decline'; update?: string | undefined },
  { by, at }: ListAct,
): Promise<StoredBlocklist> =>
  db.transaction().execute(async (trx) => {
    const list = await requireList(trx, id);
    const waiting = readWaiting(list);
    if (!waiting || waiting.approved) {
      throw new ApiError('conflict', 'No update of this list waits.', 'id');
    }
    if (update !== undefined && update !== nameUpdate(waiting)) {
      throw new ApiError(
        'conflict',
        `By now another update waits: ${nameUpdate(waiting)}. Look at it first.`,
        'update',
      );
    }
    await raiseBlocklistRevision(trx, id, {
      next_at: at,
      ...(as === 'approve'
        ? { waiting: JSON.stringify({ ...waiting, approved: true }) }
        : { waiting: null, declined: waiting.digest }),
    });
    await insertAudit(trx, {
      ...{ by, at, action: `${as} list`, subject: id },
      detail: { adds: waiting.adds, why: waiting.why },
    });
    await insertChange(trx, { kind: 'list', subject: id, at });
    return requireList(trx, id);
  });
