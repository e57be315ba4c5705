import { editBanIn } from '../bans/edit-ban';
import { isActive } from '../bans/is-active';
import { keysOfBan } from '../bans/keys-of-ban';
import { liftJoined } from '../bans/lift-ban';
import { restoreBanIn } from '../bans/restore-ban';
import type { Act } from '../bans/draft';
import { ApiError } from '../lib/errors/api-error';
import { listBansById, type StoredBan } from '../store/bans';
import { updateBeneath } from '../store/beneath';
import { insertAudits } from '../store/changes';
import type { Db } from '../store/db';
import {
  listAnswersOfBans,
  updateAnswerUndone,
  type Answer,
} from '../store/suggestions/answers';
import { suggestionNotFound, type AnswerDeps } from './accept-suggestion';
import type { Done } from './done';
import { formatSuggestionId, type SuggestionName } from './suggestion';

/** A ban that was left as it is, and why. */
export interface LeftBan {
  ban: number;
  why: string;
}

const nothing = (why: string) =>
  new ApiError('conflict', `${why} Nothing was changed.`, 'id');

/** Finds a ban as a suggestion left it. @throws ApiError `conflict` */
const requireUnchanged = async (
  trx: Db,
  { ban: id, revision }: Done['bans'][number],
): Promise<StoredBan> => {
  const [ban] = await listBansById(trx, [id]);
  if (!ban) throw nothing(`Ban ${id} is gone.`);
  if (ban.revision !== revision) {
    throw nothing(
      `Ban ${id} was changed since: somebody has to look at it by itself.`,
    );
  }
  return ban;
};

/** Lifts the ban that a merge made, unless it is over by itself. */
const liftMerged = async (
  trx: Db,
  merged: NonNullable<Done['merged']>,
  act: Act & { why: string },
): Promise<LeftBan[]> => {
  const [ban] = await listBansById(trx, [merged.ban]);
  if (!ban || !isActive(ban, act.at)) {
    return [{ ban: merged.ban, why: 'It is over already.' }];
  }
  await requireUnchanged(trx, merged);
  await liftJoined(trx, ban, act);
  return [];
};

/** Brings bans out from beneath another one. */
const bringOut = async (
  trx: Db,
  { bans, above }: Done,
  at: number,
): Promise<LeftBan[]> => {
  const stored = await listBansById(
    trx,
    bans.map(({ ban }) => ban),
  );
  const own = stored.filter(({ beneath }) => beneath === above);
  await updateBeneath(
    trx,
    own.map(({ id }) => id),
    null,
  );
  return bans.flatMap(({ ban: id, revision }) => {
    const ban = stored.find((one) => one.id === id);
    if (!ban) return { ban: id, why: 'It is gone.' };
    if (!isActive(ban, at)) return { ban: id, why: 'It is over.' };
    return ban.revision === revision
      ? []
      : { ban: id, why: 'It was changed since, and stays so.' };
  });
};

const restore = async (
  trx: Db,
  deps: AnswerDeps,
  done: Done,
  act: Act,
): Promise<LeftBan[]> => {
  for (const one of done.bans) {
    const ban = await requireUnchanged(trx, one);
    const isOver = (end: number | null) => end !== null && end <= act.at;
    if (isOver(ban.until) || keysOfBan(ban).every((key) => isOver(key.until))) {
      throw nothing(`The time of ban ${ban.id} is over by now.`);
    }
    const kept = { ...act, keepsKeyEnds: true };
    await restoreBanIn(trx, deps, ban.id, undefined, kept);
  }
  return [];
};

const addRemoved = async (
  trx: Db,
  deps: AnswerDeps,
  { bans: [one], removed = [] }: Done,
  act: Act,
): Promise<LeftBan[]> => {
  if (!one) return [];
  const ban = await requireUnchanged(trx, one);
  const add = ban.keys
    .filter(({ id }) => removed.includes(id))
    .map(({ kind, value, typed, until }) => ({
      ...{ kind, value, typed, until, field: 'id' },
    }));
  await editBanIn(trx, deps, ban, { add, remove: [] }, act);
  return [];
};

const takeBack = async (
  trx: Db,
  deps: AnswerDeps,
  done: Done,
  act: Act & { why: string },
): Promise<LeftBan[]> => {
  if (done.lifted) return restore(trx, deps, done, act);
  if (done.removed) return addRemoved(trx, deps, done, act);
  const left = done.merged ? await liftMerged(trx, done.merged, act) : [];
  return [...left, ...(await bringOut(trx, done, act.at))];
};

/**
 * Takes back what accepting a suggestion did, or that it was dismissed, in one
 * transaction. What somebody changed since is left as it is.
 *
 * @returns the answer, and what was left
 * @throws ApiError `not_found` for one that nobody answered; `conflict` where
 * nothing can be taken back; `never_ban`
 */
export const undoSuggestion = async (
  deps: AnswerDeps,
  name: SuggestionName,
  act: Act,
): Promise<{ answer: Answer; left: LeftBan[] }> => {
  const { db } = deps;
  const id = formatSuggestionId(name);
  const findLast = async (from: Db) =>
    (await listAnswersOfBans(from, name.kind, [name.ban])).at(-1);
  const left = await db.transaction().execute(async (trx) => {
    const answer = await findLast(trx);
    if (!answer) throw suggestionNotFound(id);
    if (answer.state === 'undone') {
      throw nothing(`Suggestion ${id} was taken back already.`);
    }
    const done = JSON.parse(answer.done) as Done;
    const why = `suggestion ${id} was taken back`;
    const kept =
      answer.state === 'accepted'
        ? await takeBack(trx, deps, done, { ...act, why })
        : [];
    await updateAnswerUndone(trx, answer.id, act);
    await insertAudits(
      trx,
      done.bans.map(({ ban }) => ({
        ...{ by: act.by, at: act.at, action: 'undo suggestion', subject: ban },
        detail: { suggestion: id },
      })),
    );
    return kept;
  });
  const answer = await findLast(db);
  if (!answer) throw suggestionNotFound(id);
  return { answer, left };
};
