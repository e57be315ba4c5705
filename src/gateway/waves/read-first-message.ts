import { readMessageWords } from '../keys/message-words';
import { listSiteOrigins } from '../store/list-site-origins';
import type { Db } from '../store/db';
import { findLinks, withoutLinks } from './find-links';
import { isOwnLink } from './is-own-link';
import { listShingles } from './shingles';

/** Words that everybody may write: fewer than these. */
const FEW = 5;

/** What of a message is compared with others’. */
export interface FirstMessage {
  /** Empty: too few words to tell anything. */
  shingles: ReadonlySet<string>;
  /** Canonical, without those of one’s own sites. */
  links: readonly string[];
}

/** Returns the shingles of a message; none of a greeting. */
export const readShingles = (text: string): Set<string> => {
  const words = readMessageWords(withoutLinks(text));
  return words.length < FEW ? new Set() : listShingles(words);
};

/**
 * Reads what of a message is compared with others’; undefined of a greeting, which
 * everybody may write.
 */
export const readFirstMessage = async (
  db: Db,
  text: string,
): Promise<FirstMessage | undefined> => {
  const shingles = readShingles(text);
  const found = findLinks(text);
  const origins = found.length
    ? (await listSiteOrigins(db)).map(({ origin }) => origin)
    : [];
  const links = found
    .filter((link) => !isOwnLink(origins, link))
    .map(({ canonical }) => canonical);
  return shingles.size || links.length ? { shingles, links } : undefined;
};
