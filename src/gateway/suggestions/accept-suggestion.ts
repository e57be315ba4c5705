import type { BanDraft, Act } from '../bans/draft';
import { editBanIn } from '../bans/edit-ban';
import { liftJoined } from '../bans/lift-ban';
import { refuseNeverBan } from '../bans/refuse-never-ban';
import { writeBans } from '../bans/write-bans';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { listBansById, type StoredBan } from '../store/bans';
import { updateBeneath } from '../store/beneath';
import { insertAudits } from '../store/changes';
import type { Db } from '../store/db';
import {
  insertAnswer,
  listAnswersOfBans,
  type Answer,
} from '../store/suggestions/answers';
import { activeKeys } from './active-keys';
import type { Done } from './done';
import type { NeverDeps } from './explain-never';
import { findSuggestion } from './find-suggestion';
import {
  formatSuggestionId,
  type DuplicateSuggestion,
  type FoundSuggestion,
  type MergeSuggestion,
  type NeverMatchingSuggestion,
  type SuggestionName,
} from './suggestion';

/** What suggestions are answered with. */
export interface AnswerDeps extends NeverDeps {
  secrets: Secrets;
}

const toRevisions = (bans: readonly StoredBan[]): Done['bans'] =>
  bans.map(({ id: ban, revision }) => ({ ban, revision }));

/** Makes the error for a suggestion that nothing suggests. */
export const suggestionNotFound = (id: string) =>
  new ApiError('not_found', `There is no suggestion ${id}.`, 'id');

const merge = async (
  trx: Db,
  { secrets, neverBan }: AnswerDeps,
  { bans }: MergeSuggestion,
  draft: BanDraft,
  act: Act,
): Promise<Done> => {
  for (const key of draft.keys) await refuseNeverBan(trx, neverBan, key);
  const [ban] = await writeBans(trx, secrets, [draft], act);
  if (ban === undefined) throw new Error('a ban was not written');
  await updateBeneath(
    trx,
    bans.map(({ id }) => id),
    ban,
  );
  return {
    bans: toRevisions(bans),
    ...{ above: ban, merged: { ban, revision: 1 } },
  };
};

const putBeneath = async (
  trx: Db,
  { bans, ban, coveredBy: above }: DuplicateSuggestion,
): Promise<Done> => {
  await updateBeneath(trx, [ban], above);
  return { bans: toRevisions(bans), above };
};

const lift = async (
  trx: Db,
  found: FoundSuggestion,
  { by, at }: Act,
): Promise<Done> => {
  const [ban] = found.bans;
  if (!ban) throw new Error('a suggestion without a ban');
  const why = `suggestion ${formatSuggestionId(found)}`;
  await liftJoined(trx, ban, { by, at, why });
  const after = await listBansById(trx, [ban.id]);
  return { bans: toRevisions(after), lifted: true };
};

const removeKeys = async (
  trx: Db,
  deps: AnswerDeps,
  found: NeverMatchingSuggestion,
  act: Act,
): Promise<Done> => {
  const [ban] = found.bans;
  if (!ban) throw new Error('a suggestion without a ban');
  if (found.keys.length === activeKeys(ban, act.at).length) {
    return lift(trx, found, act);
  }
  const remove = found.keys.map(({ key: { id, typed } }) => ({
    ...{ id, typed, names: [], field: 'id' },
  }));
  await editBanIn(trx, deps, ban, { add: [], remove }, act);
  const after = await listBansById(trx, [ban.id]);
  const removed = found.keys.map(({ key }) => key.id);
  return { bans: toRevisions(after), removed };
};

const apply = (
  trx: Db,
  deps: AnswerDeps,
  found: FoundSuggestion,
  draft: BanDraft | undefined,
  act: Act,
): Promise<Done> => {
  switch (found.kind) {
    case 'merge':
      if (!draft) throw new Error('a merge without a ban to be');
      return merge(trx, deps, found, draft, act);
    case 'duplicate':
      return putBeneath(trx, found);
    case 'never-matching':
      return removeKeys(trx, deps, found, act);
    case 'stale':
      return lift(trx, found, act);
  }
};

/** Writes what somebody answered, with a line in the timeline of each ban. */
const writeAnswer = async (
  trx: Db,
  found: FoundSuggestion,
  state: 'accepted' | 'dismissed',
  done: Done,
  { by, at }: Act,
): Promise<number> => {
  const suggestion = formatSuggestionId(found);
  const action =
    state === 'accepted' ? 'accept suggestion' : 'dismiss suggestion';
  await insertAudits(
    trx,
    found.bans.map(({ id }) => ({
      ...{ by, at, action, subject: id },
      detail: {
        suggestion,
        ...(done.above !== undefined && { with: [done.above] }),
      },
    })),
  );
  return insertAnswer(trx, {
    ...{ kind: found.kind, ban: found.ban, state },
    ...{ facts: JSON.stringify(found.facts), done: JSON.stringify(done) },
    ...{ answered_at: at, answered_by: by.id, answered_by_name: by.name },
  });
};

const findLast = async (
  trx: Db,
  { kind, ban }: SuggestionName,
): Promise<Answer | undefined> =>
  (await listAnswersOfBans(trx, kind, [ban])).at(-1);

/** Finds a suggestion that nobody accepted. @throws ApiError */
const requireOpen = async (
  trx: Db,
  deps: AnswerDeps,
  name: SuggestionName,
  now: number,
): Promise<FoundSuggestion> => {
  const found = await findSuggestion({ ...deps, db: trx }, name, now);
  if (found) return found;
  const last = await findLast(trx, name);
  const id = formatSuggestionId(name);
  if (last?.state !== 'accepted') throw suggestionNotFound(id);
  throw new ApiError(
    'conflict',
    `Suggestion ${id} was accepted already. Nothing was changed.`,
    'id',
  );
};

const readAnswer = async (db: Db, name: SuggestionName): Promise<Answer> => {
  const answer = await findLast(db, name);
  if (!answer) throw suggestionNotFound(formatSuggestionId(name));
  return answer;
};

/**
 * Does what a suggestion says, by the bans as they are now, in one transaction.
 *
 * @param draft of a merge: the ban to be
 * @throws ApiError `not_found` where nothing suggests it any more; `conflict` for
 * one that was accepted, or whose bans are others than the draft was made for;
 * `never_ban`
 */
export const acceptSuggestion = async (
  deps: AnswerDeps,
  name: SuggestionName,
  draft: BanDraft | undefined,
  act: Act,
): Promise<Answer> => {
  const { db } = deps;
  const first = await db.transaction().execute(async (trx) => {
    const found = await requireOpen(trx, deps, name, act.at);
    if (found.kind === 'merge' && draft?.keys[0]?.value !== found.network) {
      throw new ApiError(
        'conflict',
        'Its bans were changed meanwhile. Look at the suggestion again. Nothing was changed.',
        'id',
      );
    }
    const done = await apply(trx, deps, found, draft, act);
    await writeAnswer(trx, found, 'accepted', done, act);
    return found;
  });
  return readAnswer(db, first);
};

/**
 * Remembers that somebody wants no more of a suggestion, until there is more that
 * speaks for it.
 *
 * @throws ApiError as `acceptSuggestion` does
 */
export const dismissSuggestion = async (
  deps: AnswerDeps,
  name: SuggestionName,
  act: Act,
): Promise<Answer> => {
  const { db } = deps;
  const first = await db.transaction().execute(async (trx) => {
    const found = await requireOpen(trx, deps, name, act.at);
    const done = { bans: toRevisions(found.bans) };
    await writeAnswer(trx, found, 'dismissed', done, act);
    return found;
  });
  return readAnswer(db, first);
};
