import type { Caller } from '../auth/caller';
import { recordOnce } from '../auth/record-once';
import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema/schema';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Writes who opens a chat that is not theirs, once a day: one that somebody else
 * has, or that is over. One that nobody has yet is everybody's to answer.
 *
 * @param at milliseconds since 1970; days are those of UTC
 */
export const recordOpened = async (
  db: Db,
  { code, site, claimed_by, ended_at }: SessionRow,
  by: Caller,
  at: number,
): Promise<void> => {
  const isOpenToAll = claimed_by === null && ended_at === null;
  if (isOpenToAll || claimed_by === by.id) return;
  await recordOnce(
    db,
    { by, at, action: 'open chat', subject: code, detail: { site } },
    at - (at % DAY),
  );
};

/** Writes who follows all chats of their sites as they go, once a day. */
export const recordFollowed = (db: Db, by: Caller, at: number): Promise<void> =>
  recordOnce(
    db,
    {
      ...{ by, at, action: 'follow chats', subject: 'chats' },
      ...(by.sites && { detail: { sites: by.sites } }),
    },
    at - (at % DAY),
  );
