import type { ReasonToWait } from '../../protocol/lists';
import { keyId } from '../keys/key';
import type { BlocklistBan } from '../store/blocklists/blocklist-bans';
import type { ListedKey, ListedKeys } from './read-listed-keys';

/** How a list’s bans become what the list says. */
export interface UpdatePlan {
  adds: ListedKey[];
  /** Bans that end. */
  ends: BlocklistBan[];
}

/** Milliseconds by which ends may differ: lists name them by how long they last. */
const SAME_END = 60_000;

const isSame = (ban: BlocklistBan, key: ListedKey): boolean =>
  ban.effect === key.effect &&
  (ban.until === key.until ||
    Math.abs((ban.until ?? 0) - (key.until ?? 0)) < SAME_END);

/**
 * Plans which bans are made and which end, so that a list’s bans are what it says.
 *
 * @param remake whether all are made anew, as what the list does was changed
 */
export const planUpdate = (
  bans: readonly BlocklistBan[],
  { keys }: Pick<ListedKeys, 'keys'>,
  remake: boolean,
): UpdatePlan => {
  const left = new Map(keys);
  const ends: BlocklistBan[] = [];
  for (const ban of bans) {
    const name = keyId(ban);
    const key = remake ? undefined : left.get(name);
    if (key && isSame(ban, key)) left.delete(name);
    else ends.push(ban);
  }
  return { adds: [...left.values()], ends };
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
