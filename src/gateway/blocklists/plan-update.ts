import type { ReasonToWait } from '../../protocol/lists';
import { keyId } from '../keys/key';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { BlocklistBan } from '../store/blocklists/blocklist-bans';
import type { ListedKey } from './read-listed-keys';

/** How a list’s bans become what the list says. */
export interface UpdatePlan {
  adds: readonly ListedKey[];
  /** Bans that end. */
  ends: readonly BlocklistBan[];
}

/** A plan, and which of the bans that end are listed no more. */
interface PlannedUpdate extends UpdatePlan {
  gone: readonly BlocklistBan[];
}

/** Bans that are compared before others have their turn. */
const AT_ONCE = 2000;

/** Milliseconds by which ends may differ: lists name them by how long they last. */
const SAME_END = 60_000;

const isSame = (ban: BlocklistBan, key: ListedKey): boolean =>
  ban.effect === key.effect &&
  (ban.until === key.until ||
    Math.abs((ban.until ?? 0) - (key.until ?? 0)) < SAME_END);

/**
 * Plans which bans are made and which end, so that a list’s bans are what it says.
 *
 * @param keys what the list names; those that are banned as it says are taken out
 * @param remake whether all are made anew, as what the list does was changed
 */
export const planUpdate = async (
  bans: readonly BlocklistBan[],
  keys: Map<string, ListedKey>,
  remake: boolean,
): Promise<PlannedUpdate> => {
  const ends: BlocklistBan[] = [];
  const gone: BlocklistBan[] = [];
  for (const [index, ban] of bans.entries()) {
    if (index % AT_ONCE === 0) await yieldToEventLoop();
    const name = keyId(ban);
    const key = keys.get(name);
    if (key && !remake && isSame(ban, key)) {
      keys.delete(name);
      continue;
    }
    ends.push(ban);
    if (!key) gone.push(ban);
  }
  return { adds: [...keys.values()], ends, gone };
};

/**
 * Returns why an update is not made before a person looked at it.
 *
 * @param before keys that the list banned when it was last read; null: never read
 * @param signedIn people with a proven identity whom it would newly refuse
 */
export const listReasonsToWait = (
  before: number | null,
  after: number,
  signedIn: number,
): ReasonToWait[] => [
  ...(before !== null && (after - before) * 5 >= before && after > before
    ? (['grows'] as const)
    : []),
  ...(signedIn ? (['signed_in'] as const) : []),
];
