import type { Key } from '../keys/key';
import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema/schema';
import { computeKeySet } from '../verdict/key-set';
import { createNumberMatcher } from '../verdict/match-bans';
import { findSessionSubjects } from './session-subjects';

/**
 * Returns the sessions, of those given, that a ban of some keys concerns. Asked
 * of every recent session each time a ban changes.
 */
export const filterConcernedSessions = async (
  db: Db,
  bannedKeys: readonly Key[],
  sessions: readonly SessionRow[],
): Promise<SessionRow[]> => {
  const matches = createNumberMatcher(bannedKeys);
  const subjects = await findSessionSubjects(db, sessions);
  return sessions.filter((_, index) => {
    const subject = subjects[index];
    return subject && matches(computeKeySet(subject, null));
  });
};
