import type { Message } from '../../protocol/messages';
import type { PriorBan, SessionFlag } from '../../protocol/session-flags';
import type { Session } from '../../protocol/sessions';
import { groupBy } from '../lib/group-by';
import { isoTime } from '../lib/iso-time';
import { listBansById, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import type { ActiveKey } from '../store/find-keys';
import { latestOfEachKind, listShownLinks } from '../store/links';
import { findLastMessages } from '../store/messages';
import type { SessionRow } from '../store/schema/schema';
import { pickDecidingBan } from '../verdict/pick-deciding-ban';
import {
  findConcerningKeys,
  findObservingSites,
  keysThatRefuse,
  refuses,
  type ConcernedSession,
  type SessionDeps,
} from './concerning-keys';
import { countOthersOfEach } from './count-others';
import { findGuesses, findGuessesOfEach } from './find-guesses';
import { listPriorBansOfEach } from './list-prior-bans';
import { visitorKey } from './session-subjects';

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
  const [found] = await findConcerningKeys(db, [row], now);
  const guesses = await findGuesses(db, row, found?.keys ?? [], now);
  return guesses.filter((guess) => guess.ban === ban);
};

/** What is known of a session beyond its row. */
interface Known extends ConcernedSession {
  /** The ban that decides, unless the site only observes. */
  ban: StoredBan | undefined;
  /** The ban that would decide, on a site that only observes. */
  observed: StoredBan | undefined;
  proven: Session['proven'] & object;
  priorBans: PriorBan[];
  guesses: SessionFlag[];
  others: number;
  message: Message | undefined;
}

const describe = ({ row, keys, ban, ...known }: Known): Session => {
  const { proven, priorBans, message } = known;
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
    othersAtAddress: known.others,
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
    ...(known.observed && { observed: describeBan(known.observed) }),
    blockedBefore: priorBans.length > 0,
    priorBans,
    flags: [...flagWatching(keys), ...known.guesses],
    lastMessage: message ?? null,
    relayed: message !== undefined,
    ...(row.claims_checked === 0 && { claimsUnchecked: true as const }),
    ...(row.vendor_chat_id !== null && { unchecked: true }),
  };
};

/**
 * Returns sessions as agents see them, with what is known of their visitors: each
 * in its place. Asks of all at once what it can: five hundred chats cost about
 * twenty queries.
 *
 * @param sites of whoever sees them; null: all
 */
export const describeSessions = async (
  { db, neverBan }: SessionDeps,
  rows: readonly SessionRow[],
  now: number,
  sites: readonly string[] | null,
): Promise<Session[]> => {
  const sessions = await findConcerningKeys(db, rows, now);
  const deciding = sessions.map((session) =>
    pickDecidingBan(keysThatRefuse(session, neverBan)),
  );
  const ids = new Set(deciding.flatMap((key) => key?.ban ?? []));
  const bans = await listBansById(db, [...ids]);
  const banById = new Map(bans.map((ban) => [ban.id, ban]));
  const observing = await findObservingSites(
    db,
    rows.filter((_, index) => deciding[index]),
  );
  const priorBans = await listPriorBansOfEach(
    db,
    sessions.map(({ subject }) => subject.proven),
    sites,
  );
  const messages = await findLastMessages(
    db,
    rows.map(({ code }) => code),
  );
  const links = groupBy(
    await listShownLinks(
      db,
      rows.map(({ visitor }) => visitor),
      null,
    ),
    ({ visitor }) => visitor,
  );
  const others = await countOthersOfEach(db, rows, now, sites);
  const guesses = await findGuessesOfEach(
    db,
    sessions.map(({ row, keys }) => ({ row, concerning: keys })),
    now,
  );
  return sessions.map((session, index) => {
    const { row } = session;
    const found = banById.get(deciding[index]?.ban ?? 0);
    const isObserved = observing.has(row.site);
    const own = visitorKey(row);
    // What another site's server says is no business of this one's.
    const linked = (links.get(row.visitor) ?? []).filter(({ site }) =>
      ['', row.site].includes(site),
    );
    return describe({
      ...session,
      ban: isObserved ? undefined : found,
      observed: isObserved ? found : undefined,
      proven: {
        ...(own.kind === 'visitor'
          ? latestOfEachKind(linked)
          : { [own.kind]: own.value }),
        ...describeDetails(row),
      },
      priorBans: priorBans[index] ?? [],
      guesses: guesses[index] ?? [],
      others: others[index] ?? 0,
      message: messages.get(row.code),
    });
  });
};

/** Returns one session as agents see it. */
export const describeSession = async (
  deps: SessionDeps,
  row: SessionRow,
  now: number,
  sites: readonly string[] | null,
): Promise<Session> => {
  const [session] = await describeSessions(deps, [row], now, sites);
  if (!session) throw new Error('a session is described');
  return session;
};
