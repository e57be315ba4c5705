import { createHash } from 'node:crypto';
import { keyId } from '../keys/key';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import {
  listBlocklistBans,
  type BlocklistBan,
} from '../store/blocklists/blocklist-bans';
import {
  findBlocklistText,
  replaceBlocklistText,
} from '../store/blocklists/blocklist-parts';
import {
  acquireBlocklist,
  findBlocklist,
  updateBlocklist,
  type StoredBlocklist,
} from '../store/blocklists/blocklists';
import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { computeListReach } from './compute-list-reach';
import { endListedBans } from './end-listed-bans';
import { fetchList, type ListContent } from './fetch-list';
import { LIST_BOUNDS } from './list-bounds';
import { ListFailure } from './list-failure';
import { listReasonsToWait, planUpdate, type UpdatePlan } from './plan-update';
import { planFailure, planNext } from './plan-next';
import { readListedKeys, type ListedKeys } from './read-listed-keys';
import { recordListEvent } from './record-list-event';
import { createReadContext, type ListDeps } from './update-context';
import { readWaiting, type Waiting } from './waiting';
import { writeUpdate, type WriteForList } from './write-update';

/** Milliseconds that a list stays with a process that says no more. */
export const LIST_LEASE = 150_000;
/** Milliseconds for which what a list says holds. */
const HOLDS = 24 * 60 * 60 * 1000;
const AT_ONCE = 2000;

/** The list was changed or removed, or another process works on it. */
class ListGone extends Error {
  override readonly name = 'ListGone';
}

/** Whose work it is. */
export interface UpdateRun {
  /** Whose lease the list has. */
  holder: string;
  signal: AbortSignal;
  /** Called when something was written. */
  onProgress: () => void;
}

const BY = { id: null, name: 'Doorlist' };

const createWrite =
  (
    { db, now }: ListDeps,
    { id, revision }: StoredBlocklist,
    { holder, signal, onProgress }: UpdateRun,
  ): WriteForList =>
  async (change) => {
    if (signal.aborted) throw new ListGone();
    await db.transaction().execute(async (trx) => {
      const at = now();
      const lease = { holder, until: at + LIST_LEASE, now: at };
      if (!(await acquireBlocklist(trx, id, lease, revision))) {
        throw new ListGone();
      }
      await change(trx, at);
    });
    onProgress();
  };

const listAllBans = async (db: Db, id: number): Promise<BlocklistBan[]> => {
  const bans: BlocklistBan[] = [];
  for (;;) {
    const after = bans.at(-1)?.id ?? 0;
    const some = await listBlocklistBans(db, id, { after, limit: AT_ONCE });
    bans.push(...some);
    if (some.length < AT_ONCE) return bans;
  }
};

/** Writes that a list is as it was, or has become. */
const finish = async (
  trx: Db,
  list: StoredBlocklist,
  columns: Parameters<typeof updateBlocklist>[2],
  at: number,
): Promise<void> => {
  await updateBlocklist(trx, list.id, {
    ...{ updated_at: at, holds_until: at + HOLDS, next_at: planNext(list, at) },
    ...{ failures: 0, failing_since: null, failure: null, failure_text: null },
    ...columns,
  });
  await insertChange(trx, { kind: 'list', subject: list.id, at });
};

/** What was read of a list, and what is to become of its bans. */
interface Read {
  content: ListContent;
  digest: string;
  listed: ListedKeys;
  plan: UpdatePlan;
}

/** Counts what a list names, also what is kept from being banned here. */
const countListed = ({ keys, counts }: ListedKeys): number =>
  keys.size + counts.excepted + counts.neverBan;

const describeRead = ({ content, digest, listed }: Read) => ({
  ...{ etag: content.etag, last_modified: content.lastModified, digest },
  entries: countListed(listed),
  counts: JSON.stringify(listed.counts),
});

/** Makes the bans of a list what it says. */
const apply = async (
  { secrets }: ListDeps,
  list: StoredBlocklist,
  read: Read,
  write: WriteForList,
  columns: Parameters<typeof updateBlocklist>[2] = {},
): Promise<void> => {
  const { plan, listed } = read;
  await writeUpdate(write, secrets, list, plan);
  await write(async (trx, at) => {
    await replaceBlocklistText(trx, list.id, '');
    await finish(
      trx,
      list,
      { ...describeRead(read), remake: 0, waiting: null, ...columns },
      at,
    );
    const { adds, ends } = plan;
    if (!adds.length && !ends.length) return;
    await insertAudit(trx, {
      ...{ by: BY, at, action: 'update list', subject: list.id },
      detail: { added: adds.length, ended: ends.length, format: listed.format },
    });
    await recordListEvent(trx, 'list.updated', list.id, at);
  });
};

/** Ends what a list no longer has, and keeps what is new until somebody agrees. */
const deferUpdate = async (
  { secrets }: ListDeps,
  list: StoredBlocklist,
  read: Read,
  waiting: Waiting,
  write: WriteForList,
): Promise<void> => {
  const before = readWaiting(list);
  const isNew = before?.digest !== waiting.digest;
  const ends = read.plan.ends.filter(
    (ban) => !read.listed.keys.has(keyId(ban)),
  );
  await writeUpdate(write, secrets, list, { adds: [], ends });
  await write(async (trx, at) => {
    // What it says of itself is not kept: its content has to come again.
    await finish(
      trx,
      list,
      isNew ? { waiting: JSON.stringify(waiting) } : {},
      at,
    );
    if (!isNew) return;
    await replaceBlocklistText(trx, list.id, read.content.text);
    await recordListEvent(trx, 'list.waiting', list.id, at);
  });
};

/** Makes what was read of a list so, or has it wait. */
const applyOrWait = async (
  deps: ListDeps,
  list: StoredBlocklist,
  content: ListContent,
  write: WriteForList,
): Promise<void> => {
  const { db } = deps;
  const context = await createReadContext(deps, list);
  const listed = await readListedKeys(content, context, LIST_BOUNDS);
  // It is listed still, whatever becomes of what is new.
  await write(async (trx, at) => {
    await updateBlocklist(trx, list.id, {
      ...{ holds_until: at + HOLDS, read_at: at, found_format: listed.format },
    });
  });
  const bans = await listAllBans(db, list.id);
  const plan = planUpdate(bans, listed, list.remake === 1);
  const digest = digestOf(content.text);
  const read: Read = { content, digest, listed, plan };
  const waiting = readWaiting(list);
  if (waiting?.approved && waiting.digest === digest) {
    return apply(deps, list, read, write);
  }
  if (list.declined === digest) {
    const ends = plan.ends.filter((ban) => !listed.keys.has(keyId(ban)));
    const kept = { ...read, plan: { adds: [], ends } };
    const entries = list.entries ?? 0;
    return apply(deps, list, kept, write, { entries });
  }
  const at = deps.now();
  const adds = plan.adds.filter(({ effect }) => effect === list.effect);
  const reach = await computeListReach(db, adds, list.sites, at);
  const refused = list.effect === 'refuse' ? reach.signedIn : 0;
  const size = countListed(listed);
  const why = listReasonsToWait(list.entries, size, refused);
  if (!why.length) return apply(deps, list, read, write);
  return deferUpdate(
    deps,
    list,
    read,
    {
      ...{ digest, since: waiting?.since ?? at, why, reach },
      ...{ adds: plan.adds.length, from: list.entries ?? 0, to: size },
      type: content.type,
    },
    write,
  );
};

const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex');

/** Returns the update that somebody approved, as it came. */
const findApproved = async (
  db: Db,
  list: StoredBlocklist,
): Promise<ListContent | undefined> => {
  const waiting = readWaiting(list);
  if (!waiting?.approved) return undefined;
  const text = await findBlocklistText(db, list.id);
  const { type } = waiting;
  const bytes = Buffer.byteLength(text);
  // What it says of itself is heard when it comes the next time.
  return { text, type, bytes, etag: null, lastModified: null };
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
  if (approved) return applyOrWait(deps, list, approved, write);
  // Once a day the whole, whatever it says of itself.
  const isKnown =
    list.digest !== null &&
    !list.remake &&
    list.holds_until > now() &&
    now() - (list.read_at ?? 0) < HOLDS;
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
  if (!isSame) return applyOrWait(deps, list, content, write);
  await write(async (trx, at) => {
    // An update that waited is no longer what the list says.
    if (list.waiting !== null) await replaceBlocklistText(trx, list.id, '');
    const said = content && {
      ...{ etag: content.etag, last_modified: content.lastModified },
      read_at: at,
    };
    await finish(trx, list, { waiting: null, ...said }, at);
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
  { db, now }: ListDeps,
  list: StoredBlocklist,
  { holder, signal, onProgress }: UpdateRun,
): Promise<void> => {
  const why =
    list.removed_at === null
      ? 'the list can’t be read'
      : 'the list was removed';
  while (!signal.aborted) {
    const some = await listBlocklistBans(db, list.id, { after: 0, limit: 500 });
    if (!some.length) return;
    await db.transaction().execute(async (trx) => {
      const at = now();
      const lease = { holder, until: at + LIST_LEASE, now: at };
      if (!(await acquireBlocklist(trx, list.id, lease))) throw new ListGone();
      const ids = some.map(({ id }) => id);
      await endListedBans(trx, ids, why, at);
    });
    onProgress();
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
    const isOver = list.holds_until <= deps.now();
    if (isOver) await endAll(deps, list, run);
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
