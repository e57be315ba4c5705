import { parseNetwork, visitorNetwork } from '../keys/address';
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
} from '../store/evaders/traces';
import type { SessionFlagRow } from '../store/schema/evader-tables';
import type { SessionRow } from '../store/schema/schema';
import {
  ADDRESS_LASTS,
  kindsOfDigests,
  signsOfKey,
  signsOfTrace,
  type FlaggedChat,
  type Sign,
} from './signs';
import { computeCoarseValues, isGreetingDigest } from './traces';

/** Unblocked chats beyond which words, or a name, are everybody's. */
const MANY = 3;
/** Milliseconds for which those count. */
const COUNTED_TIME = 30 * 24 * 60 * 60 * 1000;
/** Bans that one chat is flagged for, the newest. */
export const MOST_BANS = 10;

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
  chat: FlaggedChat,
  now: number,
): Promise<Sign[]> => {
  const { session, proven } = chat;
  const query = { site: session.site, now };
  const kinds = kindsOfDigests(traceKey, chat);
  const traced = await listTracedBans(db, [...kinds.keys()], query);
  const coarse = computeCoarseValues(session, proven);
  const keys = await listCoarseKeys(db, coarse, query);
  const linked = await listLinkedBans(db, session.visitor, query);
  const moved = await listMovedFrom(db, session, now);
  return withoutWeaker([
    ...traced.flatMap((one) => signsOfTrace(kinds, one, session, now)),
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
