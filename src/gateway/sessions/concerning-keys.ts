import type { ActiveKey } from '../store/find-keys';
import type { SessionRow } from '../store/schema/schema';
import { findSite } from '../store/sites';
import type { Db } from '../store/db';
import { computeKeySet } from '../verdict/key-set';
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

/**
 * Finds the keys that refuse the visitors of sessions now, each in its place; also
 * of somebody on the never-ban list. None on a site that only observes.
 */
export const findBansOfSessions = async (
  db: Db,
  rows: readonly SessionRow[],
  now: number,
): Promise<ActiveKey[][]> => {
  const found = await findConcerningKeys(db, rows, now);
  const refused = found.map(({ row, keys }) => ({
    row,
    keys: keys.filter(refuses),
  }));
  const observing = await findObservingSites(
    db,
    refused.flatMap(({ row, keys }) => (keys.length ? row : [])),
  );
  return refused.map(({ row, keys }) => (observing.has(row.site) ? [] : keys));
};
