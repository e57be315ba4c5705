import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema/schema';
import { computeKeySet } from '../verdict/key-set';
import { createNumberMatcher } from '../verdict/match-bans';
import { findSessionSubjects } from './session-subjects';

/**
 * Returns the sessions, of those given, that some bans concern. Asked
 * of every recent session each time a ban changes.
 */
export const filterConcernedSessions = async (
  db: Db,
  bans: Parameters<typeof createNumberMatcher>[0],
  sessions: readonly SessionRow[],
): Promise<SessionRow[]> => {
  const matches = createNumberMatcher(bans);
  const subjects = await findSessionSubjects(db, sessions);
  return sessions.filter((_, index) => {
    const subject = subjects[index];
    return subject && matches(computeKeySet(subject, null));
  });
};
