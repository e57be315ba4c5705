import type { SessionFlag } from '../../protocol/session-flags';
import type { Session } from '../../protocol/sessions';
import { listBansById, type StoredBan } from '../store/bans';
import type { ActiveKey } from '../store/find-keys';
import { listProvenKeys } from '../store/links';
import { findLastMessage } from '../store/messages';
import type { SessionRow } from '../store/schema/schema';
import { findSite } from '../store/sites';
import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import { computeKeySet } from '../verdict/key-set';
import type { Subject } from '../verdict/subject';
import { findMatches } from '../verdict/match-bans';
import { pickDecidingBan } from '../verdict/pick-deciding-ban';
import { findCodeBans } from './code-bans';
import { findGuesses } from './find-guesses';
import { countOthersAtAddress } from './count-others';
import { listPriorBans } from './list-prior-bans';
import { findSessionSubjects, visitorKey } from './session-subjects';

/** Finds the keys of bans that concern a session's visitor, whatever their effect. */
const findConcerningKeys = async (
  db: Db,
  row: SessionRow,
  subject: Subject,
  now: number,
): Promise<ActiveKey[]> => {
  const matches = await findMatches(db, computeKeySet(subject, null), now);
  const { bans } = await findCodeBans(db, row, now);
  const known = new Set(matches.map(({ id }) => id));
  return [...matches, ...bans.filter(({ id }) => !known.has(id))];
};

const findSubjectOf = async (db: Db, row: SessionRow): Promise<Subject> => {
  const [subject] = await findSessionSubjects(db, [row]);
  if (!subject) throw new Error('a session has a subject');
  return subject;
};

const refuses = ({ effect }: ActiveKey): boolean => effect !== 'watch';

/** Whether a session's site refuses nobody, and only shows whom it would. */
const observes = async (db: Db, { site }: SessionRow): Promise<boolean> =>
  (await findSite(db, site))?.observe === 1;

/**
 * Finds the keys that refuse a session's visitor now; also of somebody on the
 * never-ban list. None on a site that only observes.
 */
export const findSessionBans = async (
  db: Db,
  row: SessionRow,
  now: number,
): Promise<ActiveKey[]> => {
  const subject = await findSubjectOf(db, row);
  const found = await findConcerningKeys(db, row, subject, now);
  const keys = found.filter(refuses);
  return keys.length && (await observes(db, row)) ? [] : keys;
};

/** Returns a flag for each ban that watches, and refuses nothing. */
const flagWatching = (keys: readonly ActiveKey[]): Session['flags'] => {
  const watching = keys.filter((key) => !refuses(key));
  return [...new Map(watching.map((key) => [key.ban, key])).values()].map(
    ({ ban, created_at }) => ({
      kind: 'watch',
      ban,
      since: isoTime(created_at),
      confidence: 'likely',
    }),
  );
};

const describeBan = (ban: StoredBan): NonNullable<Session['ban']> => ({
  id: ban.id,
  until: ban.until === null ? null : isoTime(ban.until),
  by: { id: ban.created_by, name: ban.created_by_name },
});

/** Returns how what is kept of a chat's form differs from what was sent. */
const describeChanges = ({
  page_change: page,
  name_change: name,
  email_change: email,
  phone_change: phone,
}: SessionRow): Pick<Session, 'changed'> =>
  page || name || email || phone
    ? {
        changed: {
          ...(page && { page }),
          ...(name && { name }),
          ...(email && { email }),
          ...(phone && { phone }),
        },
      }
    : {};

/** Returns what the site's server says of the visitor that bans nobody. */
const describeDetails = ({
  proven_name: name,
  facts,
}: SessionRow): Pick<NonNullable<Session['proven']>, 'name' | 'facts'> => ({
  ...(name !== null && { name }),
  ...(facts !== null && {
    facts: JSON.parse(facts) as Record<string, string | number | boolean>,
  }),
});

const optionalTime = (at: number | null) => (at === null ? null : isoTime(at));

/**
 * Finds the guesses about a chat that are of one ban: that its visitor is whom the
 * ban is of.
 */
export const findGuessesOf = async (
  db: Db,
  row: SessionRow,
  ban: number,
  now: number,
): Promise<SessionFlag[]> => {
  const subject = await findSubjectOf(db, row);
  const keys = await findConcerningKeys(db, row, subject, now);
  const guesses = await findGuesses(db, row, keys, now);
  return guesses.filter((guess) => guess.ban === ban);
};

/**
 * Returns a session as agents see it, with what is known of its visitor.
 *
 * @param sites of whoever sees it; null: all
 */
export const describeSession = async (
  db: Db,
  row: SessionRow,
  now: number,
  sites: readonly string[] | null,
): Promise<Session> => {
  const subject = await findSubjectOf(db, row);
  const keys = await findConcerningKeys(db, row, subject, now);
  const deciding = pickDecidingBan(keys.filter(refuses));
  const [found] = await listBansById(db, deciding ? [deciding.ban] : []);
  const isObserved = found !== undefined && (await observes(db, row));
  const ban = isObserved ? undefined : found;
  const priorBans = await listPriorBans(db, subject.proven, sites);
  const message = await findLastMessage(db, row.code);
  const own = visitorKey(row);
  const proven = {
    ...(own.kind === 'visitor'
      ? await listProvenKeys(db, row)
      : { [own.kind]: own.value }),
    ...describeDetails(row),
  };
  const email = row.email ?? row.typed_email;
  const phone = row.phone ?? row.typed_phone;
  return {
    code: row.code,
    site: row.site,
    widget: row.widget,
    page: row.page,
    state: row.ended_at !== null ? 'ended' : ban ? 'blocked' : 'live',
    visitor: row.visitor,
    claims: {
      ...(row.name !== null && { name: row.name }),
      ...(email !== null && { email }),
      ...(phone !== null && { phone }),
    },
    ...describeChanges(row),
    ...(Object.keys(proven).length > 0 && { proven }),
    address: row.address,
    ...(row.country !== null && { country: row.country }),
    ...(row.asn !== null && {
      provider: {
        asn: row.asn,
        ...(row.provider !== null && { name: row.provider }),
      },
    }),
    othersAtAddress: await countOthersAtAddress(db, row, now, sites),
    startedAt: isoTime(row.started_at),
    goneSince: optionalTime(row.gone_at),
    endedAt: optionalTime(row.ended_at),
    doneAt: optionalTime(row.done_at),
    claimedBy:
      row.claimed_by === null
        ? null
        : { id: row.claimed_by, name: row.claimed_by_name ?? '' },
    assigned: row.assigned === 1,
    ban: ban ? describeBan(ban) : null,
    ...(isObserved && { observed: describeBan(found) }),
    blockedBefore: priorBans.length > 0,
    priorBans,
    flags: [...flagWatching(keys), ...(await findGuesses(db, row, keys, now))],
    lastMessage: message ?? null,
    relayed: message !== undefined,
    ...(row.claims_checked === 0 && { claimsUnchecked: true as const }),
    ...(row.vendor_chat_id !== null && { unchecked: true }),
  };
};
