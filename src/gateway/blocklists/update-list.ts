import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { listBlocklistBans } from '../store/blocklists/blocklist-bans';
import {
  findBlocklistText,
  replaceBlocklistText,
} from '../store/blocklists/blocklist-parts';
import {
  findBlocklist,
  updateBlocklist,
  type StoredBlocklist,
} from '../store/blocklists/blocklists';
import { insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { applyContent, digestOf } from './apply-content';
import { endListedBans, ENDED_AT_ONCE } from './end-listed-bans';
import { fetchList, type ListContent } from './fetch-list';
import { ListFailure } from './list-failure';
import {
  createWrite,
  finishUpdate,
  ListGone,
  LIST_HOLDS,
  type UpdateRun,
  type WriteForList,
} from './list-work';
import { planFailure } from './plan-next';
import { recordListEvent } from './record-list-event';
import type { ListDeps } from './update-context';
import { readWaiting } from './waiting';

/** Returns the update that somebody approved, as it came. */
const findApproved = async (
  db: Db,
  list: StoredBlocklist,
): Promise<ListContent | undefined> => {
  const waiting = readWaiting(list);
  if (!waiting?.approved) return undefined;
  const text = await findBlocklistText(db, list.id);
  const bytes = Buffer.byteLength(text);
  // What it says of itself is heard when it comes the next time.
  const unsaid = { etag: null, lastModified: null };
  return { text, type: waiting.type, bytes, ...unsaid };
};

/** Looks at a list, and makes its bans what it says. */
const look = async (
  deps: ListDeps,
  list: StoredBlocklist,
  signal: AbortSignal,
  write: WriteForList,
): Promise<void> => {
  const { db, now } = deps;
  if (list.sites?.length === 0) {
    throw new ListFailure('no_site', 'None of its sites exists any more.');
  }
  const approved = await findApproved(db, list);
  if (approved) return applyContent(deps, list, approved, write);
  // Once a day the whole, whatever it says of itself.
  const isKnown =
    list.digest !== null &&
    !list.remake &&
    list.holds_until > now() &&
    now() - (list.read_at ?? 0) < LIST_HOLDS;
  const content = await fetchList(
    {
      url: list.url,
      allowPrivate: list.allow_private === 1,
      etag: isKnown ? list.etag : null,
      lastModified: isKnown ? list.last_modified : null,
    },
    signal,
  );
  const isSame =
    !content || (isKnown && digestOf(content.text) === list.digest);
  if (!isSame) return applyContent(deps, list, content, write);
  await write(async (trx, at) => {
    // An update that waited is no longer what the list says.
    if (list.waiting !== null) await replaceBlocklistText(trx, list.id, '');
    const said = content && {
      ...{ etag: content.etag, last_modified: content.lastModified },
      read_at: at,
    };
    await finishUpdate(trx, list, { waiting: null, ...said }, at);
  });
};

const recordFailure = async (
  list: StoredBlocklist,
  { code, message }: ListFailure,
  write: WriteForList,
): Promise<void> => {
  const failures = list.failures + 1;
  await write(async (trx, at) => {
    await updateBlocklist(trx, list.id, {
      ...{ failures, failure: code, failure_text: message },
      failing_since: list.failing_since ?? at,
      next_at: planFailure(list, failures, at),
    });
    await insertChange(trx, { kind: 'list', subject: list.id, at });
    if (failures === 1) await recordListEvent(trx, 'list.failed', list.id, at);
  });
};

/** Ends all bans of a list that holds no longer. */
const endAll = async (
  deps: ListDeps,
  { id, removed_at }: StoredBlocklist,
  run: UpdateRun,
): Promise<void> => {
  const write = createWrite(deps, { id }, run);
  const why =
    removed_at === null ? 'the list can’t be read' : 'the list was removed';
  const page = { after: 0, limit: ENDED_AT_ONCE };
  for (;;) {
    const some = await listBlocklistBans(deps.db, id, page);
    if (!some.length) return;
    const ids = some.map((ban) => ban.id);
    await write((trx, at) => endListedBans(trx, ids, why, at));
    await yieldToEventLoop();
  }
};

/**
 * Does what is due of a list: ends bans that hold no longer, reads it, and makes
 * its bans what it says. What is stopped half-way is done when somebody looks the
 * next time. A failure is written down, and leaves the bans as they are.
 */
export const updateList = async (
  deps: ListDeps,
  id: number,
  run: UpdateRun,
): Promise<void> => {
  try {
    const list = await findBlocklist(deps.db, id);
    if (!list) return;
    if (list.holds_until <= deps.now()) await endAll(deps, list, run);
    if (list.removed_at !== null || list.next_at > deps.now()) return;
    const write = createWrite(deps, list, run);
    try {
      await look(deps, list, run.signal, write);
    } catch (error) {
      if (!(error instanceof ListFailure) || run.signal.aborted) throw error;
      await recordFailure(list, error, write);
    }
  } catch (error) {
    if (error instanceof ListGone || run.signal.aborted) return;
    throw error;
  }
};
