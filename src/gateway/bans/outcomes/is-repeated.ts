import type { LaterBan, OutcomeBan } from '../../store/ban-outcomes';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What is known of a person after they were banned. */
export interface Afterwards {
  /** Bans that may be of the same person, this one among them. */
  bans: readonly LaterBan[];
  /** When people said that another chat is theirs, in milliseconds. */
  confirmed: readonly number[];
}

const isWithinWeek = (
  { created_at, ended_at }: Pick<OutcomeBan, 'created_at' | 'ended_at'>,
  at: number,
): boolean =>
  [created_at, ended_at].some(
    (from) => from !== null && at >= from && at <= from + WEEK,
  );

/**
 * Whether a later ban is of something else that the person did: of another chat,
 * or, of no chat, made after this one had ended.
 */
const isForAnother = (ban: OutcomeBan, later: LaterBan): boolean => {
  if (later.id <= ban.id) return false;
  return later.session === null
    ? ban.ended_at !== null && later.created_at >= ban.ended_at
    : later.session !== ban.session;
};

/**
 * Returns whether somebody was back within seven days after they were banned, or
 * after that ban ended: banned again, or recognised in another chat.
 */
export const isRepeated = (
  ban: OutcomeBan,
  { bans, confirmed }: Afterwards,
): boolean =>
  confirmed.some((at) => isWithinWeek(ban, at)) ||
  bans.some(
    (later) => isForAnother(ban, later) && isWithinWeek(ban, later.created_at),
  );
