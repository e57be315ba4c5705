import { yieldToEventLoop } from '../../lib/yield-to-event-loop';
import type { Network } from '../../keys/address';
import type { Db } from '../../store/db';
import {
  findLastAddressKey,
  listAddressKeys,
  type AddressKey,
} from '../../store/suggestions/candidates';
import { filterUnanswered } from '../filter-unanswered';
import type { FoundSuggestion, MergeSuggestion } from '../suggestion';
import { parseSingle, textBeginnings, widestAround } from './address-group';
import { findMerges } from './find-merges';

/** Keys that are read at once: nobody else waits longer. */
const KEYS_AT_ONCE = 1000;
/** Keys that one request looks at, before it answers with what it has found. */
const MOST_KEYS = 50_000;
/** Networks whose bans one request looks at. */
const MOST_NETWORKS = 100;

/** A network that may have enough addresses. */
interface Candidate {
  network: Network;
  /** Its keys among those that were read, one after another. */
  keys: AddressKey[];
}

const listCandidates = (keys: readonly AddressKey[]): Candidate[] => {
  const candidates: Candidate[] = [];
  for (const key of keys) {
    const address = parseSingle(key.value);
    if (!address) continue;
    const network = widestAround(address);
    const last = candidates.at(-1);
    if (last?.network.text === network.text) last.keys.push(key);
    else candidates.push({ network, keys: [key] });
  }
  return candidates;
};

/**
 * Whether a network is to be looked at where it is met: not a second time, where
 * its addresses are written in two ways, nor where too few follow each other.
 */
const isWorthALook = async (
  db: Db,
  { network, keys }: Candidate,
  isCut: boolean,
): Promise<boolean> => {
  const [first = '', ...others] = textBeginnings(network);
  if (!others.length) return isCut || keys.length > 1;
  return (
    keys[0]?.value.startsWith(first) === true ||
    (await findLastAddressKey(db, first)) === undefined
  );
};

/** Where a page of merges begins. */
export interface MergePosition {
  /** The key after which to go on. */
  after: number;
  /** How many merges of the first network were listed already. */
  skip: number;
}

/** Which merges are listed. */
interface MergeQuery {
  limit: number;
  isShown: (found: FoundSuggestion) => boolean;
}

/** Finds the last key of a network that goes on behind those that were read. */
const findEnd = async (
  db: Db,
  { network, keys }: Candidate,
): Promise<number | undefined> => {
  const last = keys.at(-1);
  const beginning = textBeginnings(network).find((one) =>
    last?.value.startsWith(one),
  );
  return beginning === undefined
    ? undefined
    : findLastAddressKey(db, beginning);
};

/**
 * Lists merges, by the addresses in the order of their texts.
 *
 * @returns where the next page goes on; undefined at the end
 */
export const listMerges = async (
  db: Db,
  { limit, isShown }: MergeQuery,
  from: MergePosition,
  now: number,
): Promise<{ found: MergeSuggestion[]; next: MergePosition | undefined }> => {
  const found: MergeSuggestion[] = [];
  let { after, skip } = from;
  let networks = 0;
  for (let looked = 0; looked < MOST_KEYS; looked += KEYS_AT_ONCE) {
    const keys = await listAddressKeys(db, after, KEYS_AT_ONCE);
    const isLast = keys.length < KEYS_AT_ONCE;
    for (const candidate of listCandidates(keys)) {
      const end = candidate.keys.at(-1)?.id ?? after;
      const isCut = !isLast && end === keys.at(-1)?.id;
      if (await isWorthALook(db, candidate, isCut)) {
        const merges = await findMerges(db, candidate.network, now);
        const fresh = (await filterUnanswered(db, merges)).filter(isShown);
        const room = limit - found.length;
        found.push(...fresh.slice(skip, skip + room));
        if (fresh.length > skip + room) {
          return { found, next: { after, skip: skip + room } };
        }
        networks += 1;
        await yieldToEventLoop();
      }
      skip = 0;
      // All of it was looked at, also what comes behind these keys.
      after = isCut ? ((await findEnd(db, candidate)) ?? end) : end;
      if (found.length === limit || networks === MOST_NETWORKS) {
        return { found, next: { after, skip } };
      }
    }
    if (isLast) return { found, next: undefined };
    // Where networks stand behind the last address.
    if (!listCandidates(keys).length) after = keys.at(-1)?.id ?? after;
    await yieldToEventLoop();
  }
  return { found, next: { after, skip: 0 } };
};
