import type { ListReach } from '../../protocol/lists';
import { COUNTED_TIME } from '../bans/compute-reach';
import { toAddressOrder } from '../keys/address-order';
import { toNetworks } from '../keys/canonical-key';
import { listMailDomains } from '../keys/domain';
import { keyId, type Key } from '../keys/key';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import {
  listCountedChats,
  listSignedIn,
  type CountedChat,
} from '../store/blocklists/counted-chats';
import type { Db } from '../store/db';

/** Chats that are compared at once. */
const AT_ONCE = 1000;
/** Keys that are named, those that hit most. */
const MOST_KEYS = 20;

interface Range {
  first: string;
  last: string;
  key: Key;
}

/**
 * Returns the part of an address’s text that all addresses of its /16 (IPv6: /32)
 * begin with: no listed network is wider.
 */
const bucketOf = (order: string): string =>
  order.slice(0, order.startsWith('4') ? 5 : 9);

/** Returns ranges of addresses in order, of those within another only that. */
const toOuter = (ranges: Range[]): Range[] => {
  ranges.sort((one, other) => {
    if (one.first !== other.first) return one.first < other.first ? -1 : 1;
    return one.last > other.last ? -1 : Number(one.last < other.last);
  });
  const outer: Range[] = [];
  for (const range of ranges) {
    const before = outer.at(-1);
    if (!before || range.last > before.last) outer.push(range);
  }
  return outer;
};

/** Returns ranges of addresses by the /16 (IPv6: /32) that they are in. */
const toBuckets = async (
  keys: readonly Key[],
): Promise<Map<string, Range[]>> => {
  const buckets = new Map<string, Range[]>();
  for (const [index, key] of keys.entries()) {
    if (index % AT_ONCE === 0) await yieldToEventLoop();
    if (key.kind !== 'ip') continue;
    for (const network of toNetworks(key)) {
      const range = { ...toAddressOrder(network), key };
      const bucket = buckets.get(bucketOf(range.first)) ?? [];
      buckets.set(bucketOf(range.first), bucket);
      bucket.push(range);
    }
  }
  for (const [name, ranges] of buckets) {
    buckets.set(name, toOuter(ranges));
    if (ranges.length >= AT_ONCE) await yieldToEventLoop();
  }
  return buckets;
};

/** Returns the key whose range has an address. */
const findRange = (ranges: readonly Range[], at: string): Key | undefined => {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.first ?? '') <= at) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range && at <= range.last ? range.key : undefined;
};

/** Creates what returns the key that a chat is hit by; undefined for none. */
const createMatcher = async (keys: readonly Key[]) => {
  const buckets = await toBuckets(keys);
  const others = new Map(
    keys.flatMap((key) => (key.kind === 'ip' ? [] : [[keyId(key), key]])),
  );
  return (chat: CountedChat): Key | undefined => {
    const { address_order: at, email, phone, country, asn } = chat;
    const candidates: Key[] = [
      ...(email === null
        ? []
        : [
            { kind: 'email' as const, value: email },
            ...listMailDomains(email).map((value) => ({
              ...{ kind: 'domain' as const, value },
            })),
          ]),
      ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
      ...(country === null
        ? []
        : [{ kind: 'country' as const, value: country }]),
      ...(asn === null ? [] : [{ kind: 'asn' as const, value: String(asn) }]),
    ];
    return (
      (at === null
        ? undefined
        : findRange(buckets.get(bucketOf(at)) ?? [], at)) ??
      (others.size
        ? candidates.find((one) => others.has(keyId(one)))
        : undefined)
    );
  };
};

/**
 * Computes whom of the last 30 days keys of a list would hit, by addresses of
 * chats and by what was said in chat forms.
 *
 * @param sites where they are banned; null: everywhere
 */
export const computeListReach = async (
  db: Db,
  keys: readonly Key[],
  sites: readonly string[] | null,
  now: number,
): Promise<ListReach> => {
  const findKey = keys.length ? await createMatcher(keys) : () => undefined;
  const byKey = new Map<string, { key: Key; visitors: Set<string> }>();
  const visitors = new Set<string>();
  let chats = 0;
  let running = 0;
  for (let after = ''; keys.length;) {
    const page = { since: now - COUNTED_TIME, sites, after, limit: AT_ONCE };
    const some = await listCountedChats(db, page);
    for (const chat of some) {
      const key = findKey(chat);
      if (!key) continue;
      chats += 1;
      if (chat.ended_at === null) running += 1;
      visitors.add(chat.visitor);
      const hit = byKey.get(keyId(key)) ?? { key, visitors: new Set() };
      byKey.set(keyId(key), hit);
      hit.visitors.add(chat.visitor);
    }
    await yieldToEventLoop();
    const last = some.at(-1)?.code;
    if (some.length < AT_ONCE || last === undefined) break;
    after = last;
  }
  const signedIn = await listSignedIn(db, [...visitors]);
  return {
    ...{ visitors: visitors.size, chats, running, signedIn: signedIn.size },
    keys: [...byKey.values()]
      .map(({ key: { kind, value }, visitors: hit }) => ({
        ...{ kind, value, visitors: hit.size },
        signedIn: [...hit].filter((one) => signedIn.has(one)).length,
      }))
      .toSorted(
        (one, other) =>
          other.signedIn - one.signedIn || other.visitors - one.visitors,
      )
      .slice(0, MOST_KEYS),
  };
};
