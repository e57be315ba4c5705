import type { NeverBan } from '../keys/never-ban';
import type { ActiveKey } from '../store/find-keys';
import type { SessionRow } from '../store/schema/schema';
import { findSite } from '../store/sites';
import type { Db } from '../store/db';
import { computeKeySet, isExempt } from '../verdict/key-set';
import type { Subject } from '../verdict/subject';
import { findMatchesOfEach } from '../verdict/match-bans';
import { findCodeBans } from './code-bans';
import { findSessionSubjects } from './session-subjects';

/** A session, what its visitor is known by, and the keys of bans that concern it. */
export interface ConcernedSession {
  row: SessionRow;
  subject: Subject;
  /** Whatever their effect. */
  keys: ActiveKey[];
}

export const refuses = ({ effect }: ActiveKey): boolean => effect !== 'watch';

/** Finds the keys of bans that concern the visitors of sessions, each in its place. */
export const findConcerningKeys = async (
  db: Db,
  rows: readonly SessionRow[],
  now: number,
): Promise<ConcernedSession[]> => {
  const subjects = await findSessionSubjects(db, rows);
  const keySets = subjects.map((subject) => computeKeySet(subject, null));
  const matches = await findMatchesOfEach(db, keySets, now);
  const sessions: ConcernedSession[] = [];
  for (const [index, row] of rows.entries()) {
    const subject = subjects[index];
    if (!subject) throw new Error('a session has a subject');
    const own = matches[index] ?? [];
    const { bans } = await findCodeBans(db, row, now);
    const known = new Set(own.map(({ id }) => id));
    const carried = bans.filter(({ id }) => !known.has(id));
    sessions.push({ row, subject, keys: [...own, ...carried] });
  }
  return sessions;
};

/** Finds the sites of sessions that refuse nobody, and only show whom they would. */
export const findObservingSites = async (
  db: Db,
  rows: readonly SessionRow[],
): Promise<Set<string>> => {
  const observing = new Set<string>();
  for (const site of new Set(rows.map((row) => row.site))) {
    if ((await findSite(db, site))?.observe === 1) observing.add(site);
  }
  return observing;
};

/** Where sessions are, and whom nothing refuses. */
export interface SessionDeps {
  db: Db;
  /** Null: of chats that are over, where nobody is refused any more. */
  neverBan: NeverBan | null;
}

/** Returns the keys that refuse a session's visitor, unless its site only observes. */
export const keysThatRefuse = (
  { subject, keys }: ConcernedSession,
  neverBan: NeverBan | null,
): ActiveKey[] => {
  const refusing = keys.filter(refuses);
  return refusing.length && neverBan && isExempt(subject, neverBan)
    ? []
    : refusing;
};

/**
 * Finds the keys that refuse the visitors of sessions now, each in its place. None
 * on a site that only observes.
 */
export const findBansOfSessions = async (
  { db, neverBan }: SessionDeps,
  rows: readonly SessionRow[],
  now: number,
): Promise<ActiveKey[][]> => {
  const found = await findConcerningKeys(db, rows, now);
  const refused = found.map((session) => ({
    row: session.row,
    keys: keysThatRefuse(session, neverBan),
  }));
  const observing = await findObservingSites(
    db,
    refused.flatMap(({ row, keys }) => (keys.length ? row : [])),
  );
  return refused.map(({ row, keys }) => (observing.has(row.site) ? [] : keys));
};
