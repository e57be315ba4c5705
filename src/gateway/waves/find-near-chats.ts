import type { Db } from '../store/db';
import { listMessageTexts } from '../store/messages';
import { listSignMatches, type SignMatch } from '../store/waves/chat-signs';
import { computeLinkSign, computeWordSigns } from './compute-signs';
import { readShingles, type FirstMessage } from './read-first-message';
import { computeSimilarity } from './shingles';

/** Signs that near texts have in common at least, but for 1 in 30 of them. */
const COMMON_SIGNS = 2;
/** Texts that one is compared with, those with most signs in common. */
const COMPARED = 40;
/** How much of the shingles of near texts is in both. */
const NEAR = 0.5;

/** A chat with the message in it that is near another’s. */
export type NearChat = Pick<SignMatch, 'session' | 'message'>;

/** Chats that go on in which much the same was written. */
export interface NearChats {
  /** Nearly the same words. */
  words: NearChat[];
  /** Of each link the chats that have it. */
  links: NearChat[][];
}

/** Returns the signs of a message. */
export const signsOf = ({ shingles, links }: FirstMessage): string[] => [
  ...computeWordSigns(shingles),
  ...links.map(computeLinkSign),
];

const findNearWords = async (
  db: Db,
  { shingles }: FirstMessage,
  matches: readonly SignMatch[],
): Promise<NearChat[]> => {
  const signs = new Set(computeWordSigns(shingles));
  const shared = new Map<number, { chat: NearChat; count: number }>();
  for (const { session, message, sign } of matches) {
    if (!signs.has(sign)) continue;
    const count = (shared.get(message)?.count ?? 0) + 1;
    shared.set(message, { chat: { session, message }, count });
  }
  const chats = [...shared.values()]
    .filter(({ count }) => count >= COMMON_SIGNS)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, COMPARED)
    .map(({ chat }) => chat);
  const texts = await listMessageTexts(
    db,
    chats.map(({ message }) => message),
  );
  return chats.filter(
    ({ message }) =>
      computeSimilarity(shingles, readShingles(texts.get(message) ?? '')) >=
      NEAR,
  );
};

/** Finds the chats that go on in which much the same was written first. */
export const findNearChats = async (
  db: Db,
  message: FirstMessage,
  { except, now }: { except: string; now: number },
): Promise<NearChats> => {
  const matches = await listSignMatches(db, signsOf(message), {
    ...{ except, now },
  });
  return {
    words: await findNearWords(db, message, matches),
    links: message.links.map((link) =>
      matches.filter(({ sign }) => sign === computeLinkSign(link)),
    ),
  };
};
