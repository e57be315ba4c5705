import { canonicalValue } from '../keys/canonical-key';
import { keyId, type Key } from '../keys/key';
import { visitorNetwork, parseNetwork } from '../keys/address';
import type { Db } from '../store/db';
import { listSpellings, readChatOwners } from '../store/erase/person';
import { listLinks, listVisitorsLinkedTo } from '../store/links';
import { toClaimedKeys } from '../verdict/subject';

/** All by which the gateway knows one person, and what it has of them. */
export interface Person {
  /** What was asked for, and the browsers that belong to it. */
  keys: Key[];
  /** Ids of those browsers. */
  visitors: string[];
  /** Codes of their chats, and of those in which the key was claimed. */
  chats: string[];
  /** Keys that their browsers are linked to. */
  linked: Key[];
  /** Texts that stand for the person wherever they are. */
  texts: string[];
}

/** Digits alone, or a few letters, would be found in others’ data, too. */
const isDistinctive = (text: string): boolean =>
  text.length >= 7 && !/^\d{1,11}$/.test(text);

const networkOf = (address: string): string | undefined => {
  const parsed = parseNetwork(address);
  return parsed && visitorNetwork(parsed).text;
};

/**
 * Finds what the gateway has of whoever a key stands for: by the key itself, by
 * the browsers that are proven to belong to it, and by the chats of those.
 *
 * @param typed how the key was given
 */
export const findPerson = async (
  db: Db,
  key: Key,
  typed: string,
): Promise<Person> => {
  const { kind, value } = key;
  const visitors =
    kind === 'visitor' ? [value] : await listVisitorsLinkedTo(db, key);
  const known = new Set([...visitors, value]);
  const chats: string[] = [];
  const texts = [value, typed, ...(await listSpellings(db, key)), ...visitors];
  for await (const owners of readChatOwners(db)) {
    for (const { code, visitor, address, ...claims } of owners) {
      const isFrom = address !== null && networkOf(address) === value;
      const hit =
        known.has(visitor) ||
        (kind === 'ip' && (address === value || isFrom)) ||
        toClaimedKeys(claims).some((one) => keyId(one) === keyId(key));
      if (!hit) continue;
      chats.push(code);
      if (kind === 'ip' && address !== null) texts.push(address);
      const claimed = kind === 'email' ? claims.email : claims.phone;
      if (claimed && canonicalValue(kind, claimed) === value) {
        texts.push(claimed);
      }
    }
  }
  return {
    keys: [
      key,
      ...(kind === 'visitor'
        ? []
        : visitors.map((id): Key => ({ kind: 'visitor', value: id }))),
    ],
    visitors,
    chats,
    linked: await listLinks(db, visitors),
    texts: [...new Set(texts.map((text) => text.trim()))].filter(isDistinctive),
  };
};
