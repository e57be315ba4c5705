import type { GuessKind } from '../../protocol/session-flags';
import { overlap, parseNetwork, visitorNetwork } from '../keys/address';
import type { Key } from '../keys/key';
import { toNetworks } from '../keys/canonical-key';
import type { Db } from '../store/db';
import { listDismissedBans } from '../store/evaders/decisions';
import {
  countUnblockedChats,
  isFirstChat,
  listEarlierAddresses,
} from '../store/evaders/chats';
import { findMatchingKeys } from '../store/find-keys';
import {
  listCoarseKeys,
  listLinkedBans,
  listBansWithValues,
  listTracedBans,
  type CoarseKey,
  type TracedBan,
} from '../store/evaders/traces';
import type { SessionFlagRow } from '../store/schema/evader-tables';
import type { SessionRow } from '../store/schema/schema';
import {
  computeCoarseValues,
  computeTraces,
  isGreetingDigest,
  type TraceKind,
} from './traces';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Milliseconds for which the network of a ban, or its address, says anything. */
const NETWORK_LASTS = 7 * DAY;
const ADDRESS_LASTS = 30 * DAY;
/** Milliseconds after a ban in which a new browser comes soon. */
const SOON = 10 * MINUTE;
/** Unblocked chats beyond which words, or a name, are everybody's. */
const MANY = 3;
/** Milliseconds for which those count. */
const COUNTED_TIME = 30 * DAY;
/** Bans that one chat is flagged for, the newest. */
const MOST_BANS = 10;

/** A chat, with what is known of its visitor. */
export interface FlaggedChat {
  session: SessionRow;
  /** Keys that are proven of the visitor. */
  proven: readonly Key[];
  /** The digest of the first message's words; null: there are none yet. */
  words: string | null;
}

/** A sign that a visitor is whom a ban is of. */
interface Sign {
  ban: number;
  kind: GuessKind;
  /** What it was found by, where many people may have that in common. */
  common?: 'name' | 'words_digest';
}

/** Returns what a trace of a banned person's chat is a sign of. */
const signsOfTrace = (
  kind: TraceKind,
  { ban, created_at }: TracedBan,
  { started_at }: SessionRow,
  now: number,
): Sign[] => {
  const isSoon = started_at >= created_at && started_at < created_at + SOON;
  const after: Sign[] = isSoon ? [{ ban, kind: 'soon_after' }] : [];
  switch (kind) {
    case 'address':
      return created_at > now - ADDRESS_LASTS
        ? [{ ban, kind: 'same_address' }]
        : [];
    case 'network':
      return created_at > now - NETWORK_LASTS
        ? [{ ban, kind: 'same_network' }, ...after]
        : [];
    case 'provider':
      return after;
    case 'name':
      return [{ ban, kind: 'same_claim', common: 'name' }];
    case 'email':
    case 'phone':
      return [{ ban, kind: 'same_claim' }];
    case 'mailbox':
    case 'number':
      return [{ ban, kind: 'alike' }];
    case 'words':
      return [{ ban, kind: 'same_words', common: 'words_digest' }];
  }
};

/** Returns what a banned key near a chat's address, or like a contact, is a sign of. */
const signsOfKey = (
  { kind, value, ban, created_at }: CoarseKey,
  session: SessionRow,
  now: number,
): Sign[] => {
  if (kind !== 'ip') return [{ ban, kind: 'alike' }];
  const address = parseNetwork(session.address ?? '');
  const banned = toNetworks({ kind, value });
  // Whoever is at the banned address is refused, or spared.
  if (address && banned.some((one) => overlap(one, address))) return [];
  const trace = { digest: '', ban, created_at };
  return signsOfTrace('network', trace, session, now);
};

/** Whether a name is a first name, say: many people may have it by chance. */
const isOneWord = (name: string | null): boolean =>
  name !== null && !/\S\s+\S/.test(name);

/** Whether a sign is a contact that is the very same as a banned person's. */
const isSameContact = ({ kind, common }: Sign): boolean =>
  kind === 'same_claim' && common === undefined;

/** Keeps each sign once, a contact before a name, and none that says less. */
const withoutWeaker = (signs: readonly Sign[]): Sign[] => {
  const sameContact = new Set(
    signs.filter(isSameContact).map(({ ban }) => ban),
  );
  const unique = new Map<string, Sign>();
  for (const sign of signs) {
    const { ban, kind, common } = sign;
    if (kind === 'alike' && sameContact.has(ban)) continue;
    const name = `${ban} ${kind}`;
    if (common === undefined || !unique.has(name)) unique.set(name, sign);
  }
  return [...unique.values()];
};

/**
 * Lists the bans of addresses at which the visitor's earlier chats began, before
 * the ban.
 */
const listMovedFrom = async (
  db: Db,
  session: SessionRow,
  now: number,
): Promise<number[]> => {
  const since = now - ADDRESS_LASTS;
  const earlier = await listEarlierAddresses(db, session, since);
  const keys = earlier.flatMap(({ address, started_at }) => {
    const network = parseNetwork(address);
    return network
      ? [network, visitorNetwork(network)].map(({ text }) => ({
          ...{ kind: 'ip' as const, value: text, started_at },
        }))
      : [];
  });
  const found = await findMatchingKeys(db, keys, now, [session.site]);
  return found
    .filter(
      ({ effect, value, created_at }) =>
        effect !== 'watch' &&
        keys.some((key) => key.value === value && key.started_at < created_at),
    )
    .map(({ ban }) => ban);
};

/** Lists what speaks for it that a chat's visitor is whom active bans are of. */
const listSigns = async (
  db: Db,
  traceKey: Buffer,
  { session, proven, words }: FlaggedChat,
  now: number,
): Promise<Sign[]> => {
  const query = { site: session.site, now };
  const traces = computeTraces(traceKey, session, proven);
  const kinds = new Map(traces.map(({ digest, kind }) => [digest, kind]));
  if (words !== null) kinds.set(words, 'words');
  const traced = await listTracedBans(db, [...kinds.keys()], query);
  const coarse = computeCoarseValues(session, proven);
  const keys = await listCoarseKeys(db, coarse, query);
  const linked = await listLinkedBans(db, session.visitor, query);
  const moved = await listMovedFrom(db, session, now);
  return withoutWeaker([
    ...traced.flatMap((one) => {
      const kind = kinds.get(one.digest);
      return kind ? signsOfTrace(kind, one, session, now) : [];
    }),
    ...keys.flatMap((one) => signsOfKey(one, session, now)),
    ...linked.map((ban): Sign => ({ ban, kind: 'linked' })),
    ...moved.map((ban): Sign => ({ ban, kind: 'same_address' })),
  ]);
};

/**
 * Returns the signs of the newest bans: not of those that have the visitor
 * themself, or of which somebody said that the visitor is somebody else.
 */
const pickSigns = async (
  db: Db,
  { session: { visitor }, proven }: FlaggedChat,
  signs: readonly Sign[],
): Promise<Sign[]> => {
  const bans = [...new Set(signs.map(({ ban }) => ban))];
  if (!bans.length) return [];
  const dismissed = await listDismissedBans(db, visitor, bans);
  const keys = [visitor, ...proven.map(({ value }) => value)];
  const own = await listBansWithValues(db, keys, bans);
  const newest = new Set(
    bans
      .filter((ban) => !dismissed.has(ban) && !own.has(ban))
      .toSorted((one, other) => other - one)
      .slice(0, MOST_BANS),
  );
  return signs.filter(({ ban }) => newest.has(ban));
};

/**
 * Finds the guesses that a chat's visitor is somebody who is banned. Of a greeting
 * that many people write there is none; what else many have in common makes
 * nothing likely.
 */
export const findFlags = async (
  db: Db,
  traceKey: Buffer,
  chat: FlaggedChat,
  now: number,
): Promise<SessionFlagRow[]> => {
  const { session, words } = chat;
  const found = await listSigns(db, traceKey, chat, now);
  const signs = await pickSigns(db, chat, found);
  if (!signs.length) return [];
  const isFresh =
    signs.some(({ kind }) => kind === 'soon_after') &&
    (await isFirstChat(db, session));
  const isCommon = async (column: 'name' | 'words_digest') => {
    const value = column === 'name' ? session.name : words;
    if (value === null || !signs.some(({ common }) => common === column)) {
      return false;
    }
    const query = { since: now - COUNTED_TIME, upTo: MANY + 1 };
    return (await countUnblockedChats(db, column, value, query)) > MANY;
  };
  const common = {
    name: isOneWord(session.name) || (await isCommon('name')),
    words_digest: await isCommon('words_digest'),
  };
  const isShort = words !== null && isGreetingDigest(words);
  return signs.flatMap(({ ban, kind, common: by }): SessionFlagRow[] => {
    if (kind === 'soon_after' && !isFresh) return [];
    const isWords = kind === 'same_words';
    if (isWords && isShort && common.words_digest) return [];
    const isWeak = (by !== undefined && common[by]) || (isWords && isShort);
    return [
      { session: session.code, ban, kind, since: now, counts: isWeak ? 0 : 1 },
    ];
  });
};
