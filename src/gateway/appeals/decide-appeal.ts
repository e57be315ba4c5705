import { editBanIn } from '../bans/edit-ban';
import { isActive } from '../bans/is-active';
import { liftJoined } from '../bans/lift-ban';
import { listJoinedBans } from '../bans/list-joined-bans';
import type { NeverBan } from '../keys/never-ban';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import {
  findAppeal,
  listOpenAppeals,
  updateAppeal,
  type StoredAppeal,
} from '../store/appeals';
import { listBansById, type StoredBan } from '../store/bans';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import { recordAppealEvent } from './record-appeal-event';
import { findAppealTexts } from './texts';

interface Deps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

interface Act {
  by: Actor;
  at: number;
}

/** What somebody decides. */
export interface AppealDecision {
  state: 'accepted' | 'declined';
  /** What the person reads; absent: what was decided. */
  text?: string | undefined;
  /** Of an accepted one: an earlier end of the ban. */
  until?: number | undefined;
}

/** @throws ApiError `conflict` for a ban that is over; `invalid` naming `until` */
const requireEarlierEnd = (
  ban: StoredBan,
  until: number,
  { at }: Act,
): void => {
  if (!isActive(ban, at)) {
    throw new ApiError(
      'conflict',
      'This ban is over already: it has no end that could be earlier.',
      'until',
    );
  }
  if (until > at && until < (ban.until ?? Infinity)) return;
  throw new ApiError(
    'invalid',
    'Expected a time in the future, before the ban’s end.',
    'until',
  );
};

/** Lifts or shortens an active ban, and those that are joined with it. */
const yieldBan = async (
  trx: Db,
  deps: Omit<Deps, 'db'>,
  ban: StoredBan,
  until: number | undefined,
  act: Act,
): Promise<void> => {
  if (until !== undefined) {
    requireEarlierEnd(ban, until, act);
    await editBanIn(trx, deps, ban, { until, add: [], remove: [] }, act);
  } else if (isActive(ban, act.at)) {
    await liftJoined(trx, ban, { ...act, why: 'appeal accepted' });
  }
};

/**
 * Lists the appeals that a decision answers: those of the same person, and where
 * the ban is lifted those of everybody whom it refused.
 */
const listAnswered = async (
  trx: Db,
  appeal: StoredAppeal,
  ban: StoredBan,
  isLifted: boolean,
): Promise<StoredAppeal[]> => {
  const joined = isLifted ? await listJoinedBans(trx, ban) : [];
  const open = await listOpenAppeals(trx, [
    ban.id,
    ...joined.map(({ id }) => id),
  ]);
  return isLifted
    ? open
    : open.filter(({ person }) => person === appeal.person);
};

const defaultAnswer = (
  { language }: StoredAppeal,
  { state, until }: AppealDecision,
): string => {
  const texts = findAppealTexts(language);
  return until === undefined ? texts[state] : texts.shortened;
};

const writeDecision = async (
  trx: Db,
  appeal: StoredAppeal,
  decision: AppealDecision,
  act: Act,
): Promise<void> => {
  const { state, text, until } = decision;
  const { id, ban } = appeal;
  const answer = text ?? defaultAnswer(appeal, decision);
  await updateAppeal(trx, id, { state, answer, until: until ?? null }, act);
  await insertAudit(trx, {
    ...act,
    action: state === 'accepted' ? 'accept appeal' : 'decline appeal',
    ...{ subject: ban, detail: { appeal: id } },
  });
  await insertChange(trx, { kind: 'appeal', subject: id, at: act.at });
  await recordAppealEvent(trx, 'appeal.decided', id, act.at);
};

/**
 * Decides on an appeal in one transaction: accepted, its ban is lifted, or ends
 * earlier, together with those it is joined with. Appeals of others whose ban is
 * lifted with it are answered, too.
 *
 * @returns the appeals that were answered, the given one first; none if no appeal
 * has this id
 * @throws ApiError `conflict` for one that was answered, or whose ban is over;
 * `invalid` naming `until`
 */
export const decideAppeal = async (
  { db, ...deps }: Deps,
  id: number,
  decision: AppealDecision,
  act: Act,
): Promise<StoredAppeal[]> => {
  const answered = await db.transaction().execute(async (trx) => {
    const appeal = await findAppeal(trx, id);
    const [ban] = appeal ? await listBansById(trx, [appeal.ban]) : [];
    if (!appeal || !ban) return [];
    if (appeal.state !== 'open') {
      throw new ApiError(
        'conflict',
        `This appeal was ${appeal.state} already. Nothing was changed.`,
        'id',
      );
    }
    const { state, until } = decision;
    if (state === 'accepted') await yieldBan(trx, deps, ban, until, act);
    const isLifted = state === 'accepted' && until === undefined;
    const others = await listAnswered(trx, appeal, ban, isLifted);
    const all = new Set([id, ...others.map((other) => other.id)]);
    for (const one of [appeal, ...others.filter((other) => other.id !== id)]) {
      // What somebody wrote to one person is not read by another.
      const { text, ...rest } = decision;
      const isTheirs = one.person === appeal.person;
      await writeDecision(trx, one, isTheirs ? { ...rest, text } : rest, act);
    }
    return [...all];
  });
  const rows = await Promise.all(answered.map((one) => findAppeal(db, one)));
  return rows.filter((row) => row !== undefined);
};
