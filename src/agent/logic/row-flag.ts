import type { Ban } from '../../protocol/bans';
import type { Session } from '../../protocol/sessions';
import { t } from '../texts/texts';
import { ago, day, HOUR_MS, MINUTE_MS } from './times';

/** What one has to know of a chat's visitor first. */
export interface RowFlag {
  kind: 'likely' | 'before' | 'watched' | 'possible';
  text: string;
}

/** Returns the strongest flag of a chat; undefined if it has none. */
export const rowFlag = (
  session: Pick<Session, 'flags' | 'ban' | 'priorBans' | 'blockedBefore'>,
  bans: ReadonlyMap<number, Ban>,
  now: number,
): RowFlag | undefined => {
  if (session.ban) return undefined;
  const texts = t().chats.flags;
  const guesses = session.flags.filter(({ kind }) => kind !== 'watch');
  const likely = guesses.find(({ confidence }) => confidence === 'likely');
  if (likely) {
    return { kind: 'likely', text: likelyText(bans.get(likely.ban), now) };
  }
  const [prior] = session.priorBans;
  if (prior) {
    const ended = day(prior.endedAt, now);
    const count = session.priorBans.length;
    return { kind: 'before', text: texts.blockedBefore(count, ended) };
  }
  if (session.blockedBefore) {
    return { kind: 'before', text: texts.blockedOnce };
  }
  if (session.flags.length > guesses.length) {
    return { kind: 'watched', text: texts.watched };
  }
  return guesses.length
    ? { kind: 'possible', text: texts.possible }
    : undefined;
};

const likelyText = (ban: Ban | undefined, now: number): string => {
  const texts = t().chats.flags;
  if (!ban) return texts.likelySomebody;
  const passed = now - Date.parse(ban.createdAt);
  const isRecent = passed >= MINUTE_MS && passed < HOUR_MS;
  const time = ago(ban.createdAt, now);
  return isRecent ? texts.likely(time) : texts.likelyAt(time);
};
