import type { GuessKind, SessionFlag } from '../../protocol/session-flags';
import { editBanIn } from '../bans/edit-ban';
import { isActive } from '../bans/is-active';
import type { BanEdit } from '../bans/plan-edit';
import type { ChangeAct } from '../bans/record-ban-change';
import type { NeverBan } from '../keys/never-ban';
import { isSameKey } from '../keys/same-key';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { listBansById, type BanKeyRow, type StoredBan } from '../store/bans';
import { insertAudit, insertChange, insertChanges } from '../store/changes';
import type { Db } from '../store/db';
import {
  listConfirmedKinds,
  listDismissedBans,
  upsertDecisions,
} from '../store/evaders/decisions';
import { deleteFlagsOf } from '../store/evaders/flags';
import type { SessionRow } from '../store/schema/schema';
import { findGuessesOf } from './describe-session';
import { findGuesses } from './find-guesses';
import { refuseExempt } from './refuse-exempt';
import { visitorKey } from './session-subjects';

/** A flag that is a guess, of whatever kind. */
type Guess = SessionFlag & { kind: GuessKind };

const isGuess = (flag: SessionFlag): flag is Guess => flag.kind !== 'watch';

/** Returns the key by which a ban holds the browser of a chat, unasked for. */
const findHeldKey = (
  ban: Pick<StoredBan, 'keys'>,
  session: SessionRow,
): BanKeyRow | undefined =>
  ban.keys.find(
    (key) =>
      key.automatic === 1 &&
      key.lifted_at === null &&
      key.ended_at === null &&
      isSameKey(key, visitorKey(session)),
  );

/** Finds the guesses about a ban, also those for which the browser is held. */
const findDecided = async (
  trx: Db,
  session: SessionRow,
  ban: StoredBan | undefined,
  id: number,
  at: number,
): Promise<SessionFlag[]> => {
  if (!ban || !findHeldKey(ban, session)) {
    return findGuessesOf(trx, session, id, at);
  }
  const guesses = await findGuesses(trx, session, [], at);
  return guesses.filter((guess) => guess.ban === id);
};

/** Writes what was said of guesses, with an audit line. */
const writeDecisions = async (
  trx: Db,
  { code, visitor, site }: SessionRow,
  { ban, flags }: { ban: number; flags: readonly SessionFlag[] },
  isConfirmed: boolean,
  { by, at }: ChangeAct,
): Promise<void> => {
  const guesses = flags.filter(isGuess);
  await upsertDecisions(
    trx,
    guesses.map(({ kind, confidence }) => ({
      ...{ visitor, ban, kind, site, at },
      confirmed: isConfirmed ? 1 : 0,
      likely: confidence === 'likely' ? 1 : 0,
    })),
  );
  await insertAudit(trx, {
    ...{ by, at, subject: code },
    action: isConfirmed ? 'confirm flag' : 'dismiss flag',
    detail: { ban, kinds: guesses.map(({ kind }) => kind) },
  });
};

/**
 * Adds the person in a chat to a ban, and counts that the guesses about the two
 * were right, in one transaction. Said once more, it changes nothing.
 *
 * @param edit adds the person's keys
 * @throws ApiError `ban_over`, `never_ban`
 */
export const addToBan = (
  { db, secrets, neverBan }: { db: Db; secrets: Secrets; neverBan: NeverBan },
  session: SessionRow,
  id: number,
  edit: BanEdit,
  act: ChangeAct,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const [ban] = await listBansById(trx, [id]);
    if (!ban || !isActive(ban, act.at)) {
      throw new ApiError(
        'ban_over',
        'This ban is over. Restore it first, or block this visitor anew.',
        'ban',
      );
    }
    await refuseExempt({ db: trx, neverBan }, session, 'code');
    const flags = await findDecided(trx, session, ban, id, act.at);
    const changed = await editBanIn(trx, { secrets, neverBan }, ban, edit, act);
    const { code, visitor } = session;
    const said = await listConfirmedKinds(trx, visitor, id);
    if (!changed.length && flags.every(({ kind }) => said.has(kind))) return;
    await writeDecisions(trx, session, { ban: id, flags }, true, act);
    await insertChange(trx, { kind: 'session', subject: code, at: act.at });
  });

/**
 * Counts that the guesses about a chat and a ban were right, of which nobody says
 * anything more: its visitor is banned by a ban of their own.
 */
export const confirmFlags = (
  { db }: { db: Db },
  session: SessionRow,
  ban: number,
  act: ChangeAct,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    // As they were before the visitor was banned.
    const guesses = await findGuesses(trx, session, [], act.at);
    const flags = guesses.filter((guess) => guess.ban === ban);
    if (!flags.length) return;
    await writeDecisions(trx, session, { ban, flags }, true, act);
  });

/**
 * Says that the visitor of a chat is not whom a ban is of: guesses of that neither
 * stay nor return, in whichever of the visitor's chats, and a browser that was
 * held for them is let in.
 *
 * @throws ApiError `not_found` if there is none, and nobody said so before
 */
export const dismissFlags = (
  { db, secrets, neverBan }: { db: Db; secrets: Secrets; neverBan: NeverBan },
  session: SessionRow,
  ban: number,
  act: ChangeAct,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { code, visitor } = session;
    const [found] = await listBansById(trx, [ban]);
    const held = found && findHeldKey(found, session);
    const flags = await findDecided(trx, session, found, ban, act.at);
    if (found && held && isActive(found, act.at)) {
      const { id, typed } = held;
      const key = { id, names: [], typed, field: 'ban' };
      const edit = { add: [], remove: [key] };
      await editBanIn(trx, { secrets, neverBan }, found, edit, act);
    }
    if (!flags.length && !held) {
      if ((await listDismissedBans(trx, visitor, [ban])).has(ban)) return;
      throw new ApiError(
        'not_found',
        `Nothing says that this visitor is whom ban ${ban} is of. Expected a ban of one of the chat's flags.`,
        'ban',
      );
    }
    await writeDecisions(trx, session, { ban, flags }, false, act);
    const changed = await deleteFlagsOf(trx, visitor, ban);
    await insertChanges(
      trx,
      [...new Set([code, ...changed])].map((subject) => ({
        ...{ kind: 'session' as const, subject, at: act.at },
      })),
    );
  });
