import { LIMIT_NAMES, type LimitName } from '../../protocol/limit-names';
import type { SiteLimits } from '../../protocol/site-limits';
import {
  addressOwners,
  networkOwners,
  visitorOwner,
  type LimitedOwner,
} from '../http/limited-owners';
import { parseNetwork } from '../keys/address';
import { keyId } from '../keys/key';
import { parseDuration } from '../lib/duration';
import type { PastChat } from '../store/past-chats';
import { toClaimedKeys } from '../verdict/subject';

/** What a limit would have done to chats that started. */
interface Simulated {
  /** Chats that would have been beyond it. */
  beyond: number;
  /** How many visitors, addresses or networks those were of. */
  owners: number;
  /** Of these chats, those of people who signed in. */
  signedIn: number;
}

/** Looks at chats one after the other, the oldest first. */
export interface Simulation {
  add(chat: PastChat): void;
  /** Returns what each limit would have done; null where chats do not tell. */
  count(limit: LimitName): Simulated | null;
}

interface Window {
  /** How many chats, or which claims, it has. */
  seen: Set<string>;
  ends: number;
  /** Until when its owner would be banned. */
  bannedUntil: number;
}

const ownersOf = (
  chat: PastChat,
): Partial<Record<LimitName, LimitedOwner[]>> => {
  const address =
    chat.address === null ? undefined : parseNetwork(chat.address);
  const from = {
    ...(address && { address }),
    ...{ trusted: chat.address_trusted === 1, isProxy: false },
  };
  const isFirst = chat.is_first === 1;
  const visitor = isFirst ? [] : [visitorOwner(chat.visitor)];
  return {
    chatsPerVisitor: visitor,
    chatsPerAddress: isFirst ? addressOwners(from) : [],
    chatsPerNetwork: isFirst ? networkOwners(from) : [],
    claims: [...addressOwners(from), ...visitor],
  };
};

const simulateOne = (name: LimitName, limits: SiteLimits) => {
  const { most, within } = limits[name];
  const milliseconds = parseDuration(within) ?? 0;
  const settings = limits[name];
  const ban =
    'for' in settings && settings.for !== null
      ? (parseDuration(settings.for) ?? 0)
      : 0;
  const windows = new Map<string, Window>();
  const beyond = new Set<string>();
  const counts = { beyond: 0, signedIn: 0 };

  const open = (key: string, at: number): Window => {
    const known = windows.get(key);
    if (known && (known.ends > at || known.bannedUntil > at)) return known;
    const window = {
      ...{ seen: new Set<string>(), ends: at + milliseconds },
      bannedUntil: 0,
    };
    windows.set(key, window);
    return window;
  };
  const isOver = (
    { seen, bannedUntil }: Window,
    { at }: PastChat,
    marks: readonly string[],
    share: number,
  ) => {
    const more = marks.filter((mark) => !seen.has(mark)).length;
    return bannedUntil > at || seen.size + more > most * share;
  };

  return {
    add(
      chat: PastChat,
      owners: readonly LimitedOwner[],
      marks: readonly string[],
    ) {
      if (!marks.length) return;
      const all = owners.map(({ key, share }) => {
        const window = open(key, chat.at);
        return { key, window, isOver: isOver(window, chat, marks, share) };
      });
      const over = all.filter((one) => one.isOver);
      if (over.length) {
        counts.beyond += 1;
        counts.signedIn += chat.is_signed_in;
      } else {
        for (const { window } of all) {
          for (const mark of marks) window.seen.add(mark);
        }
      }
      for (const { key, window } of over) {
        beyond.add(key);
        if (window.bannedUntil <= chat.at) window.bannedUntil = chat.at + ban;
      }
    },
    result: (): Simulated => ({ ...counts, owners: beyond.size }),
  };
};

/** Creates a simulation of a site's limits, whatever their modes. */
export const createSimulation = (limits: SiteLimits): Simulation => {
  const each = LIMIT_NAMES.filter((name) => name !== 'wrongReferences').map(
    (name) => ({ name, ...simulateOne(name, limits) }),
  );
  return {
    add(chat) {
      const owners = ownersOf(chat);
      for (const { name, add } of each) {
        const marks =
          name === 'claims' ? toClaimedKeys(chat).map(keyId) : [chat.code];
        add(chat, owners[name] ?? [], marks);
      }
    },
    count: (limit) => each.find(({ name }) => name === limit)?.result() ?? null,
  };
};
