import { parseNetwork, VISITOR_LENGTH } from '../keys/address';
import { toAddressOrder } from '../keys/address-order';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { groupBy } from '../lib/group-by';
import type { Db } from '../store/db';
import {
  listProvenOf,
  listRunningChats,
  listRunningChatsLinkedTo,
  listVisitorsAt,
  type RunningChat,
} from '../store/evaders/chats';
import {
  listCoarseOfBans,
  listAddressesOfBans,
  listTracesOfBans,
  listVisitorsOfBans,
} from '../store/evaders/traces';
import { listFullKinds } from '../store/evaders/flags';
import { MOST_BANS } from './find-flags';
import { reflagChat } from './flag-chat';
import {
  kindsOfDigests,
  signsOfKey,
  signsOfTrace,
  type FlaggedChat,
  type Sign,
} from './signs';
import { computeCoarseValues, type TraceKind } from './traces';

/** Running chats that are compared with new bans, the newest. */
const MOST_COMPARED = 500;
/** Of those, chats that are looked at closely. */
const MOST_FLAGGED = 200;
/** Banned addresses whose visitors are looked for. */
const MOST_ADDRESSES = 20;
/** Chats that are compared before others have their turn. */
const BLOCK = 50;

interface Deps {
  db: Db;
  traceKey: Buffer;
  now: () => number;
}

const toFlaggedChats = async (
  db: Db,
  chats: readonly RunningChat[],
): Promise<FlaggedChat[]> => {
  const visitors = [...new Set(chats.map(({ visitor }) => visitor))];
  const proven = groupBy(
    await listProvenOf(db, visitors),
    ({ visitor }) => visitor,
  );
  return chats.map(({ words_digest: words, ...session }) => ({
    ...{ session, words },
    proven: proven.get(session.visitor) ?? [],
  }));
};

/** Returns the chats that have anything in common with some bans, with what. */
const findAlike = async (
  { db, traceKey, now }: Deps,
  bans: readonly number[],
  chats: readonly FlaggedChat[],
): Promise<{ chat: FlaggedChat; signs: Sign[] }[]> => {
  const traced = groupBy(
    await listTracesOfBans(db, bans),
    ({ digest }) => digest,
  );
  const keys = groupBy(await listCoarseOfBans(db, bans), (key) => key.coarse);
  const alike: { chat: FlaggedChat; signs: Sign[] }[] = [];
  if (!traced.size && !keys.size) return alike;
  for (const [index, chat] of chats.entries()) {
    if (index % BLOCK === 0) await yieldToEventLoop();
    const { session, proven } = chat;
    // Imported lists have no traces: then no digest is worth its time.
    const kinds = traced.size
      ? kindsOfDigests(traceKey, chat)
      : new Map<string, TraceKind>();
    const coarse = keys.size ? computeCoarseValues(session, proven) : [];
    const signs = [
      ...[...kinds.keys()]
        .flatMap((digest) => traced.get(digest) ?? [])
        .flatMap((one) => signsOfTrace(kinds, one, session, now())),
      ...coarse
        .flatMap((value) => keys.get(value) ?? [])
        .flatMap((one) => signsOfKey(one, session, now())),
    ];
    if (signs.length) alike.push({ chat, signs });
  }
  return alike;
};

/**
 * Returns the chats of which some bans say something new. Who is at an address
 * with ten banned people is no more suspect for the eleventh.
 */
const filterNews = async (
  deps: Deps,
  bans: readonly number[],
  chats: readonly FlaggedChat[],
): Promise<FlaggedChat[]> => {
  const alike = await findAlike(deps, bans, chats);
  const full = groupBy(
    await listFullKinds(
      deps.db,
      alike.map(({ chat }) => chat.session.code),
      { many: MOST_BANS, now: deps.now() },
    ),
    ({ session }) => session,
  );
  return alike.flatMap(({ chat, signs }) => {
    const kinds = full.get(chat.session.code) ?? [];
    const isNews = signs.some((sign) =>
      kinds.every(({ kind }) => kind !== sign.kind),
    );
    return isNews ? chat : [];
  });
};

const reflagAll = async (
  { db, traceKey, now }: Deps,
  chats: readonly FlaggedChat[],
): Promise<boolean> => {
  let isNew = false;
  for (const chat of chats.slice(0, MOST_FLAGGED)) {
    if (await reflagChat(db, traceKey, chat, now())) isNew = true;
    await yieldToEventLoop();
  }
  return isNew;
};

/** Lists visitors who chatted at addresses that bans are of. */
const listMovedVisitors = async (
  db: Db,
  bans: readonly number[],
): Promise<string[]> => {
  const keys = await listAddressesOfBans(db, bans, MOST_ADDRESSES);
  const ranges = keys.flatMap((value) => {
    const network = parseNetwork(value);
    return network && network.length >= VISITOR_LENGTH[network.family]
      ? toAddressOrder(network)
      : [];
  });
  return listVisitorsAt(db, ranges, MOST_FLAGGED);
};

/**
 * Works out anew the guesses about the running chats of which bans that were made
 * or changed say something new: of the newest, so that the work is bounded.
 *
 * @returns whether any guess is new
 */
export const flagByBans = async (
  deps: Deps,
  bans: readonly number[],
): Promise<boolean> => {
  const running = await listRunningChats(deps.db, MOST_COMPARED);
  if (!running.length) return false;
  const chats = await toFlaggedChats(deps.db, running);
  const isNew = await reflagAll(deps, await filterNews(deps, bans, chats));
  const isLinkedNew = await flagByLinks(deps, [
    ...(await listVisitorsOfBans(deps.db, bans)),
    ...(await listMovedVisitors(deps.db, bans)),
  ]);
  return isNew || isLinkedNew;
};

/**
 * Works out anew the guesses about the running chats of visitors of whom something
 * was proven, and of those who share it.
 *
 * @returns whether any guess is new
 */
export const flagByLinks = async (
  deps: Deps,
  visitors: readonly string[],
): Promise<boolean> => {
  if (!visitors.length) return false;
  const { db } = deps;
  const chats = await listRunningChatsLinkedTo(db, visitors, MOST_FLAGGED);
  return reflagAll(deps, await toFlaggedChats(db, chats));
};
