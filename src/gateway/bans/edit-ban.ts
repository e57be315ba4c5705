import type { EditedField } from '../../protocol/ban-edit';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import type { NeverBan } from '../keys/never-ban';
import {
  insertBanKeys,
  updateKeyAsks,
  updateKeyEnds,
  updateKeysRemoved,
  type StoredKey,
} from '../store/ban-keys';
import { insertBanTexts } from '../store/ban-texts';
import {
  deleteBanSites,
  insertBanSites,
  listBansById,
  updateBan,
  type StoredBan,
} from '../store/bans';
import type { Db } from '../store/db';
import { retraceBan } from '../evaders/trace-bans';
import { banSearchText } from './ban-search-text';
import { exceptFromList } from './except-from-list';
import { isActive } from './is-active';
import { keysOfBan } from './keys-of-ban';
import { listJoinedBans } from './list-joined-bans';
import {
  changesReach,
  planEdit,
  type BanEdit,
  type EditPlan,
} from './plan-edit';
import { askColumns, findAsk, isSameAsk } from './end-ask';
import { planJoinedEnds } from './plan-key-ends';
import { publishEdit } from './publish-edit';
import { publishTerms } from './publish-keys';
import { recordBanChange, type ChangeAct } from './record-ban-change';
import { refuseNeverBan } from './refuse-never-ban';
import { refuseOutdated } from './refuse-outdated';

interface Deps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

const writeKeys = async (
  trx: Db,
  ban: StoredBan,
  { removed, added, moved, ask, isAskNew }: EditPlan,
  at: number,
): Promise<StoredKey[]> => {
  await updateKeyEnds(trx, moved);
  if (isAskNew) await updateKeyAsks(trx, ban.id, ask?.keys ?? new Map());
  await updateKeysRemoved(
    trx,
    removed.map(({ id }) => id),
    at,
  );
  return insertBanKeys(
    trx,
    added.map(({ kind, value, typed, until = null, askedUntil }) => ({
      ...{ ban: ban.id, kind, value, typed, until },
      to_approve: askedUntil === undefined ? 0 : 1,
      asked_until: askedUntil ?? null,
    })),
  );
};

const writeSites = async (
  trx: Db,
  { id }: StoredBan,
  { changed, sites }: EditPlan,
): Promise<void> => {
  if (!changed.includes('sites')) return;
  await deleteBanSites(trx, id);
  await insertBanSites(
    trx,
    sites.map((site) => ({ ban: id, site })),
  );
};

/** Gives a ban another end, as one that is joined with it has got. */
const moveEnd = async (
  trx: Db,
  ban: StoredBan,
  asked: number | null,
  act: ChangeAct,
): Promise<void> => {
  const keys = keysOfBan(ban);
  const { until, moved, ask } = planJoinedEnds(ban, keys, asked, act);
  const isAskNew = !isSameAsk(findAsk(ban, act.at), ask);
  if (until === ban.until && !moved.length && !isAskNew) return;
  await updateKeyEnds(trx, moved);
  if (isAskNew) await updateKeyAsks(trx, ban.id, ask?.keys ?? new Map());
  await updateBan(trx, ban.id, {
    until,
    ...(isAskNew && askColumns(ask, act)),
  });
  await publishTerms(trx, keys, ban.sites, act.at);
  await recordBanChange(trx, ban, 'edit', act, {
    changed: ['until'],
    ...(until !== ban.until && { until: { from: ban.until, to: until } }),
    ...(isAskNew && ask && { asked: ask.until }),
  });
};

const describe = (
  ban: StoredBan,
  { changed, until, effect, sites, removed, ask, isAskNew }: EditPlan,
  added: readonly StoredKey[],
): object => ({
  changed,
  ...(until !== ban.until && { until: { from: ban.until, to: until } }),
  ...(isAskNew && ask && { asked: ask.until }),
  ...(changed.includes('effect') && {
    effect: { from: ban.effect, to: effect },
  }),
  ...(changed.includes('sites') && { sites: { from: ban.sites, to: sites } }),
  ...(added.length && { added: added.map(({ id }) => id) }),
  ...(removed.length && { removed: removed.map(({ id }) => id) }),
});

const apply = async (
  trx: Db,
  secrets: Secrets,
  ban: StoredBan,
  plan: EditPlan,
  act: ChangeAct,
): Promise<void> => {
  const { kept, added, texts, changed, asked, until, effect } = plan;
  const columns = Object.fromEntries(
    texts.map(({ field, after }) => [field, after]),
  );
  await updateBan(trx, ban.id, {
    ...{ ...columns, until, effect },
    ...(plan.isAskNew && askColumns(plan.ask, act)),
    ...(changed.includes('until') && { automatic: 0 }),
    // What a person changes of whom it refuses is theirs from then on.
    ...(changesReach(plan) && { blocklist: null }),
    search: banSearchText({
      ...{ ...ban, ...columns, keys: [...kept, ...added] },
      visitorName: ban.visitor_name,
    }),
  });
  if (changesReach(plan)) await exceptFromList(trx, ban, act);
  const stored = await writeKeys(trx, ban, plan, act.at);
  if (added.length || plan.removed.length) {
    const keys = [...kept, ...stored];
    await retraceBan(trx, secrets.traceKey, { ...ban, keys });
  }
  await writeSites(trx, ban, plan);
  await publishEdit(trx, secrets, { ban, plan, added: stored }, act.at);
  const detail = describe(ban, plan, stored);
  const audit = await recordBanChange(trx, ban, 'edit', act, detail);
  await insertBanTexts(
    trx,
    texts.map((text) => ({ ...text, audit, ban: ban.id })),
  );
  if (asked === undefined || !changed.includes('until')) return;
  for (const other of await listJoinedBans(trx, ban)) {
    if (!isActive(other, act.at) || other.until === asked) continue;
    await moveEnd(trx, other, asked, act);
  }
};

/**
 * Changes a ban as `editBan` does, within a transaction, in which nothing is
 * written if it throws.
 *
 * @returns which fields are other than they were
 */
export const editBanIn = async (
  trx: Db,
  { secrets, neverBan }: Omit<Deps, 'db'>,
  ban: StoredBan,
  edit: BanEdit,
  act: ChangeAct,
  revision?: number,
): Promise<EditedField[]> => {
  for (const key of edit.add) await refuseNeverBan(trx, neverBan, key);
  const plan = planEdit(ban, edit, act);
  await refuseOutdated(trx, ban, revision, plan.changed);
  if (changesReach(plan) && !isActive(ban, act.at)) {
    throw new ApiError(
      'ban_over',
      'This ban is over: only its reason and note can be changed. Restore it first.',
      'id',
    );
  }
  if (plan.changed.length) await apply(trx, secrets, ban, plan, act);
  return plan.changed;
};

/**
 * Changes a ban in one transaction, with its audit line and what changes on
 * lists and at vendors. Bans that are joined with it get the same end.
 *
 * @param revision the one that the edit was made from, if somebody looked at it
 * @returns the ban, and which fields are other than they were; undefined if no
 * ban has this id
 * @throws ApiError `never_ban`, `no_such_key` and `invalid` naming the field;
 * `ban_over` if what the ban refuses is to change and it is over; `conflict`
 */
export const editBan = async (
  deps: Deps,
  id: number,
  edit: BanEdit,
  act: ChangeAct,
  revision?: number,
): Promise<{ ban: StoredBan; changed: EditedField[] } | undefined> => {
  const { db } = deps;
  const changed = await db.transaction().execute(async (trx) => {
    const [ban] = await listBansById(trx, [id]);
    return ban && editBanIn(trx, deps, ban, edit, act, revision);
  });
  const [ban] = await listBansById(db, [id]);
  return ban && changed && { ban, changed };
};
