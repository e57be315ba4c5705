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
import type { FlaggedChat } from './find-flags';
import { reflagChat } from './flag-chat';
import { computeCoarseValues, computeTraces } from './traces';

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

/** Returns the chats that have anything in common with some bans. */
const filterAlike = async (
  { db, traceKey }: Deps,
  bans: readonly number[],
  chats: readonly FlaggedChat[],
): Promise<FlaggedChat[]> => {
  const digests = new Set(
    (await listTracesOfBans(db, bans)).map(({ digest }) => digest),
  );
  const coarse = new Set(await listCoarseOfBans(db, bans));
  if (!digests.size && !coarse.size) return [];
  const alike: FlaggedChat[] = [];
  for (const [index, chat] of chats.entries()) {
    if (index % BLOCK === 0) await yieldToEventLoop();
    const { session, proven, words } = chat;
    const isAlike =
      (words !== null && digests.has(words)) ||
      computeCoarseValues(session, proven).some((one) => coarse.has(one)) ||
      computeTraces(traceKey, session, proven).some((one) =>
        digests.has(one.digest),
      );
    if (isAlike) alike.push(chat);
  }
  return alike;
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
 * Works out anew the guesses about the running chats that have anything in common
 * with bans that were made or changed: of the newest, so that the work is bounded.
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
  const alike = await filterAlike(deps, bans, chats);
  const isNew = await reflagAll(deps, alike);
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
