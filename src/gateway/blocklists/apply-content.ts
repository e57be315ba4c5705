import { createHash } from 'node:crypto';
import type { ListCounts } from '../../protocol/lists';
import type { ImportFormat } from '../../protocol/import-formats';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import {
  listBlocklistBans,
  type BlocklistBan,
} from '../store/blocklists/blocklist-bans';
import { replaceBlocklistText } from '../store/blocklists/blocklist-parts';
import {
  updateBlocklist,
  type StoredBlocklist,
} from '../store/blocklists/blocklists';
import { insertAudit } from '../store/changes';
import type { Db } from '../store/db';
import { computeListReach } from './compute-list-reach';
import type { ListContent } from './fetch-list';
import { LIST_BOUNDS } from './list-bounds';
import { finishUpdate, LIST_HOLDS, type WriteForList } from './list-work';
import { listReasonsToWait, planUpdate, type UpdatePlan } from './plan-update';
import { readListedKeys } from './read-listed-keys';
import { recordListEvent } from './record-list-event';
import { createReadContext, type ListDeps } from './update-context';
import { readWaiting, type Waiting } from './waiting';
import { writeUpdate } from './write-update';

const AT_ONCE = 1000;
const BY = { id: null, name: 'Doorlist' };

/** What was read of a list. */
interface Read {
  content: ListContent;
  digest: string;
  format: ImportFormat;
  counts: ListCounts;
  /** Keys that it names, also those kept from being banned here. */
  entries: number;
}

/** Returns what a content is known by. */
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex');

const listAllBans = async (db: Db, id: number): Promise<BlocklistBan[]> => {
  const bans: BlocklistBan[] = [];
  for (;;) {
    const after = bans.at(-1)?.id ?? 0;
    const some = await listBlocklistBans(db, id, { after, limit: AT_ONCE });
    bans.push(...some);
    if (some.length < AT_ONCE) return bans;
    await yieldToEventLoop();
  }
};

/** Makes the bans of a list what it says. */
const apply = async (
  { secrets }: ListDeps,
  list: StoredBlocklist,
  { content, digest, format, counts, entries }: Read,
  plan: UpdatePlan,
  write: WriteForList,
): Promise<void> => {
  await writeUpdate(write, secrets, list, plan);
  await write(async (trx, at) => {
    await replaceBlocklistText(trx, list.id, '');
    await finishUpdate(
      trx,
      list,
      {
        ...{ etag: content.etag, last_modified: content.lastModified, digest },
        ...{ entries, counts: JSON.stringify(counts), remake: 0 },
        waiting: null,
      },
      at,
    );
    const { adds, ends } = plan;
    if (!adds.length && !ends.length) return;
    await insertAudit(trx, {
      ...{ by: BY, at, action: 'update list', subject: list.id },
      detail: { added: adds.length, ended: ends.length, format },
    });
    await recordListEvent(trx, 'list.updated', list.id, at);
  });
};

/** Ends what a list no longer has, and keeps what is new until somebody agrees. */
const deferUpdate = async (
  { secrets }: ListDeps,
  list: StoredBlocklist,
  { content }: Read,
  ends: readonly BlocklistBan[],
  waiting: Waiting,
  write: WriteForList,
): Promise<void> => {
  const isNew = readWaiting(list)?.digest !== waiting.digest;
  await writeUpdate(write, secrets, list, { adds: [], ends });
  await write(async (trx, at) => {
    // What it says of itself is not kept: its content has to come again.
    const columns = isNew ? { waiting: JSON.stringify(waiting) } : {};
    await finishUpdate(trx, list, columns, at);
    if (!isNew) return;
    await replaceBlocklistText(trx, list.id, content.text);
    await recordListEvent(trx, 'list.waiting', list.id, at);
  });
};

/**
 * Makes the bans of a list what its content says, or has the update wait for a
 * person. What an approved update adds is not asked about again.
 *
 * @throws ListFailure
 */
export const applyContent = async (
  deps: ListDeps,
  list: StoredBlocklist,
  content: ListContent,
  write: WriteForList,
): Promise<void> => {
  const { db } = deps;
  const context = await createReadContext(deps, list);
  const listed = await readListedKeys(content, context, LIST_BOUNDS);
  const { keys, counts, format } = listed;
  // It is listed still, whatever becomes of what is new.
  await write(async (trx, at) => {
    await updateBlocklist(trx, list.id, {
      ...{ holds_until: at + LIST_HOLDS, read_at: at, found_format: format },
    });
  });
  const entries = keys.size + counts.excepted + counts.neverBan;
  const digest = digestOf(content.text);
  const read: Read = { content, digest, format, counts, entries };
  const bans = await listAllBans(db, list.id);
  const plan = await planUpdate(bans, keys, list.remake === 1);
  const { adds, gone } = plan;
  const waiting = readWaiting(list);
  if (waiting?.approved && waiting.digest === digest) {
    return apply(deps, list, read, plan, write);
  }
  if (list.declined === digest) {
    const before = { ...read, entries: list.entries ?? 0 };
    return apply(deps, list, before, { adds: [], ends: gone }, write);
  }
  const at = deps.now();
  const hitting = adds.filter(({ effect }) => effect === list.effect);
  const reach = await computeListReach(db, hitting, list.sites, at);
  const refused = list.effect === 'refuse' ? reach.signedIn : 0;
  const why = listReasonsToWait(list.entries, entries, refused);
  if (!why.length) return apply(deps, list, read, plan, write);
  const { type } = content;
  const since = waiting?.since ?? at;
  const size = { adds: adds.length, from: list.entries ?? 0, to: entries };
  const next = { digest, since, why, reach, type, ...size };
  return deferUpdate(deps, list, read, gone, next, write);
};
