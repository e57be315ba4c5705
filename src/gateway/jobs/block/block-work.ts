import type { BanDraft, DraftKey } from '../../bans/draft';
import { refuseNeverBan } from '../../bans/refuse-never-ban';
import { writeBans } from '../../bans/write-bans';
import { keyId } from '../../keys/key';
import type { NeverBan } from '../../keys/never-ban';
import { ApiError } from '../../lib/errors/api-error';
import type { Secrets } from '../../lib/secrets';
import { endByAgentIn } from '../../sessions/change-by-agent';
import { findSessionSubjects } from '../../sessions/session-subjects';
import type { Db } from '../../store/db';
import { listKeyHolders } from '../../store/list-holders';
import type { SessionRow } from '../../store/schema/schema';
import { findSession } from '../../store/sessions';
import type { Subject } from '../../verdict/subject';
import type { JobActor } from '../actor';
import { saysAll } from '../says-all';
import type { BlockSettings } from '../settings';
import type { Result, Work } from '../work';
import { readBlockEntries, type BlockEntry } from './block-entries';

interface Deps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
}

interface Job {
  id: number;
  dryRun: boolean;
  actor: JobActor;
}

type Outcome = Pick<Result, 'outcome' | 'why' | 'ban' | 'revision'>;

/** Returns all keys of a ban, and of the person who would get it. */
const listPersonKeys = (
  { keys }: BanDraft,
  { proven, address }: Subject,
): DraftKey[] => {
  const own = [
    ...proven,
    ...(address ? [{ kind: 'ip' as const, value: address.text }] : []),
  ];
  return [
    ...keys,
    ...own.map((key) => ({ ...key, typed: key.value, field: 'id' })),
  ];
};

/** Returns why somebody is on the never-ban list; undefined if they are not. */
const explainNeverBan = async (
  trx: Db,
  neverBan: NeverBan,
  keys: readonly DraftKey[],
): Promise<string | undefined> => {
  try {
    for (const key of keys) await refuseNeverBan(trx, neverBan, key);
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.message;
    throw error;
  }
};

/** Returns the active ban that says all of a new one; undefined if none does. */
const findStanding = async (
  trx: Db,
  draft: BanDraft,
  now: number,
): Promise<number | undefined> => {
  const holders = await listKeyHolders(trx, draft.keys, now);
  const standing = draft.keys.map((key) =>
    holders.get(keyId(key))?.find((holder) => saysAll(holder, draft)),
  );
  return standing.every((one) => one !== undefined)
    ? standing[0]?.ban
    : undefined;
};

/** Returns what keeps a chat’s visitor from being blocked; undefined: nothing. */
const findObstacle = async (
  trx: Db,
  neverBan: NeverBan,
  { sameWords, draft }: { sameWords: boolean; draft: BanDraft },
  session: SessionRow,
  now: number,
): Promise<Outcome | undefined> => {
  const [subject] = await findSessionSubjects(trx, [session]);
  if (!subject) return undefined;
  const keys = listPersonKeys(draft, subject);
  const never = await explainNeverBan(trx, neverBan, keys);
  if (never !== undefined) return { outcome: 'neverBan', why: never };
  if (subject.isVouchedFor && !sameWords) {
    const why =
      'They are signed in, and wrote other words: only the link is the same.';
    return { outcome: 'skipped', why };
  }
  const ban = await findStanding(trx, draft, now);
  return ban === undefined
    ? undefined
    : { outcome: 'existing', ban, why: `Ban ${ban} says so already.` };
};

/**
 * Creates the work of blocking the visitors of a wave’s chats. Each gets a ban of
 * their own: who wrote the same need not be one person, and one who appeals, or
 * whose ban is changed, takes nobody else along.
 */
export const createBlockWork = (
  { db, secrets, neverBan }: Deps,
  { endChats }: BlockSettings,
  { id: job, dryRun, actor }: Job,
): Work<BlockEntry & { line: number }> => {
  const block = async (
    trx: Db,
    { code, sameWords, ban: draft }: BlockEntry,
    now: number,
  ): Promise<Outcome> => {
    const session = await findSession(trx, code);
    if (!session) {
      return { outcome: 'notFound', why: `There is no chat ${code}.` };
    }
    if (typeof draft === 'string') return { outcome: 'skipped', why: draft };
    const asked = { sameWords, draft };
    const obstacle = await findObstacle(trx, neverBan, asked, session, now);
    if (obstacle && obstacle.outcome !== 'existing') return obstacle;
    if (dryRun) return obstacle ?? { outcome: 'new' };
    const act = { by: actor, at: now };
    const [ban] = obstacle ? [] : await writeBans(trx, secrets, [draft], act);
    if (endChats) await endByAgentIn(trx, session, act);
    return obstacle ?? { outcome: 'new', ban, revision: 1 };
  };

  return {
    entries: () => readBlockEntries(db, job),
    async apply(trx, entries, now) {
      const results: Result[] = [];
      // One by one: several may be of one person.
      for (const { line, ...entry } of entries) {
        const outcome = await block(trx, entry, now);
        results.push({ line, value: entry.code, ...outcome });
      }
      return results;
    },
  };
};
