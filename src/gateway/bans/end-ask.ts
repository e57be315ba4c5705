import type { StoredBan } from '../store/bans';
import { keysOfBan } from './keys-of-ban';
import type { ChangeAct } from './record-ban-change';
import { waitsForApproval } from './waits-for-approval';

/** What a ban waits for: that somebody approves these ends. */
export interface EndAsk {
  /** Of the ban. */
  until: number | null;
  /** Of its keys that hold shorter, by their ids. Null: with the ban. */
  keys: ReadonlyMap<number, number | null>;
}

/** Returns what an active ban waits for; undefined if it does not. */
export const findAsk = (ban: StoredBan, at: number): EndAsk | undefined =>
  waitsForApproval(ban, at)
    ? {
        until: ban.asked_until,
        keys: new Map(
          keysOfBan(ban).flatMap((key): [number, number | null][] =>
            key.to_approve === 1 ? [[key.id, key.asked_until]] : [],
          ),
        ),
      }
    : undefined;

/** Returns whether a ban waits for the same, or for nothing, in both cases. */
export const isSameAsk = (
  one: EndAsk | undefined,
  other: EndAsk | undefined,
): boolean =>
  one?.until === other?.until &&
  one?.keys.size === other?.keys.size &&
  [...(one?.keys ?? [])].every(([id, until]) => other?.keys.get(id) === until);

/** Returns the columns of a ban that waits, or no longer does. */
export const askColumns = (ask: EndAsk | undefined, { by }: ChangeAct) =>
  ask
    ? {
        ...{ to_approve: 1, asked_until: ask.until },
        ...{ asked_by: by.id, asked_by_user: by.isUser ? 1 : 0 },
      }
    : { to_approve: 0 };
