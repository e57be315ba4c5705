import type { AuditRow } from '../store/audit';
import { BAN_ACTIONS } from '../store/ban-actions';
import { listBansById } from '../store/bans';
import type { Db } from '../store/db';
import type { AuditAction } from '../store/schema/people-tables';
import { listSessionsByCode } from '../store/sessions';

/** Actions whose subject is a ban. */
const OF_BANS = new Set<AuditAction>(BAN_ACTIONS);
/** Actions whose subject is a chat. */
const OF_CHATS = new Set<AuditAction>([
  ...(['open chat', 'end chat', 'release chat', 'hand over chat'] as const),
  ...(['mark chat done', 'reply', 'escalate chat', 'export evidence'] as const),
  ...(['confirm flag', 'dismiss flag'] as const),
]);
/** Actions whose subject is the site of a shield. */
const OF_SHIELDS = new Set<AuditAction>([
  ...(['raise shield', 'change shield', 'end shield'] as const),
]);
/** Actions that concern the sites of whoever did them. */
const OF_READERS = new Set<AuditAction>([
  ...(['search', 'explain', 'export bans', 'follow chats'] as const),
]);

/** Returns the sites that a line's detail names; none: all. */
const sitesOfDetail = ({ detail }: AuditRow): string[] => {
  const { site, sites } = JSON.parse(detail) as {
    site?: string;
    sites?: string[];
  };
  return site === undefined ? (sites ?? []) : [site];
};

const subjectsOf = (
  rows: readonly AuditRow[],
  actions: ReadonlySet<AuditAction>,
): string[] => [
  ...new Set(
    rows.flatMap(({ action, subject }) =>
      actions.has(action) ? [subject] : [],
    ),
  ),
];

/**
 * Finds the sites of what lines of the audit trail are about: of bans, chats and
 * shields, and of who searched, asked or exported.
 *
 * @returns a function that says them of a line; none: all sites; undefined: the
 * line is about something else, or about what is deleted
 */
export const findConcernedSites = async (
  db: Db,
  rows: readonly AuditRow[],
): Promise<(row: AuditRow) => readonly string[] | undefined> => {
  const ids = subjectsOf(rows, OF_BANS).map(Number);
  const codes = subjectsOf(rows, OF_CHATS);
  const bans = new Map(
    (await listBansById(db, ids)).map(({ id, sites }) => [String(id), sites]),
  );
  const chats = new Map(
    (codes.length ? await listSessionsByCode(db, codes) : []).map(
      ({ code, site }) => [code, site],
    ),
  );
  return (row) => {
    const { action, subject } = row;
    if (OF_BANS.has(action)) return bans.get(subject);
    if (OF_SHIELDS.has(action)) return [subject];
    if (OF_READERS.has(action)) return sitesOfDetail(row);
    if (!OF_CHATS.has(action)) return undefined;
    const site = chats.get(subject);
    if (site !== undefined) return [site];
    const named = sitesOfDetail(row);
    return named.length ? named : undefined;
  };
};
