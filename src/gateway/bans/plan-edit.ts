import type { EditedField } from '../../protocol/ban-edit';
import type { Effect } from '../../protocol/effects';
import { ApiError } from '../lib/errors/api-error';
import { keyId } from '../keys/key';
import type { BanKeyRow, StoredBan } from '../store/bans';
import type { DraftKey } from './draft';
import { keysOfBan } from './keys-of-ban';
import { planEditEnds, type EditEnds } from './plan-edit-ends';
import type { ChangeAct } from './record-ban-change';

/** A key that is to be taken out of a ban: by its id, or by what it is. */
export interface RemovedKey {
  id?: number;
  /** The keys that the given text may mean, by `keyId`. */
  names: readonly string[];
  /** How people know it. */
  typed: string;
  field: string;
}

/** What somebody wants to change of a ban; what is absent stays as it is. */
export interface BanEdit {
  /** Milliseconds; null: for good. */
  until?: number | null;
  /** Whether the ban is to wait no longer for an end that was asked for. */
  withdrawsAsk?: boolean;
  effect?: Effect;
  /** What a refused visitor reads; empty: the site's text. */
  text?: string;
  reason?: string;
  note?: string;
  /** Empty: all sites. */
  sites?: readonly string[];
  add: readonly DraftKey[];
  remove: readonly RemovedKey[];
}

const TEXTS = ['text', 'reason', 'note'] as const;

/** What an edit changes of a ban as it is now. */
export interface EditPlan extends EditEnds {
  changed: EditedField[];
  texts: { field: (typeof TEXTS)[number]; before: string; after: string }[];
  /** The end that was asked for, if any, and the one that its keys leave it. */
  asked: number | null | undefined;
  until: number | null;
  effect: Effect;
  sites: readonly string[];
  /** Keys that stay, and that go. */
  kept: BanKeyRow[];
  removed: BanKeyRow[];
}

const findRemoved = (
  own: readonly BanKeyRow[],
  { id, names, typed, field }: RemovedKey,
): BanKeyRow => {
  const found = own.find((key) => key.id === id || names.includes(keyId(key)));
  if (found) return found;
  throw new ApiError(
    'no_such_key',
    `${typed} is no key of this ban. Expected one of its keys. Nothing was changed.`,
    field,
  );
};

/** @throws ApiError `invalid` if no key would be left */
const planKeys = (ban: StoredBan, { add, remove }: BanEdit) => {
  const own = keysOfBan(ban);
  const removed = new Set(remove.map((one) => findRemoved(own, one)));
  const kept = own.filter((key) => !removed.has(key));
  const byName = new Map(kept.map((key) => [keyId(key), key]));
  const added = add.filter((key) => !byName.has(keyId(key)));
  const again = add.flatMap(({ until, ...key }) => {
    const kept = byName.get(keyId(key));
    return kept && until !== undefined ? [{ ...kept, until }] : [];
  });
  if (!kept.length && !added.length) {
    throw new ApiError(
      'invalid',
      'A ban has at least one key. Lift the ban instead, or add another key. Nothing was changed.',
      'remove',
    );
  }
  return { kept, removed: [...removed], added, again };
};

const isSameList = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join() === other.toSorted().join();

/**
 * Returns what an edit changes of a ban: nothing that is so already.
 *
 * @throws ApiError `no_such_key`, `invalid` naming the field
 */
export const planEdit = (
  ban: StoredBan,
  edit: BanEdit,
  act: Pick<ChangeAct, 'at' | 'keysMustEnd' | 'longestBan'>,
): EditPlan => {
  const { sites = ban.sites, effect = ban.effect } = edit;
  const { again, ...keys } = planKeys(ban, edit);
  const planned = planEditEnds(ban, edit.until, { ...keys, again }, act);
  const withdraws = edit.withdrawsAsk === true && planned.ask !== undefined;
  const ends = withdraws
    ? { ...planned, ask: undefined, isAskNew: true }
    : planned;
  const isKeyNew = keys.added.length + keys.removed.length > 0;
  const texts = TEXTS.flatMap((field) => {
    const after = edit[field] ?? ban[field];
    return after === ban[field] ? [] : { field, before: ban[field], after };
  });
  // Also what is asked for is the ban's, before anybody approves it.
  const { until = ban.until } = edit;
  const isEndAsked = ends.isAskNew && (withdraws || until !== ban.until);
  const isKeyAsked = ends.isAskNew && again.length > 0;
  const changed: EditedField[] = [
    ...(ends.until === ban.until && !isEndAsked ? [] : ['until' as const]),
    ...(effect === ban.effect ? [] : ['effect' as const]),
    ...texts.map(({ field }) => field),
    ...(isSameList(sites, ban.sites) ? [] : ['sites' as const]),
    ...(isKeyNew || isKeyAsked || ends.moved.length ? ['keys' as const] : []),
  ];
  return {
    ...{ changed, texts, asked: edit.until, effect, sites },
    ...{ ...keys, ...ends },
  };
};

/** Fields of a ban that may be changed when it is over, too. */
const FOR_AGENTS: readonly EditedField[] = ['reason', 'note'];

/** Returns whether a plan changes what a ban does, not only what agents read. */
export const changesReach = ({ changed }: Pick<EditPlan, 'changed'>) =>
  changed.some((field) => !FOR_AGENTS.includes(field));
