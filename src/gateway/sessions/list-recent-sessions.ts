import { parseNetwork, visitorNetwork } from '../keys/address';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema/schema';
import {
  listRecentSessionHeads,
  listSessionsByCode,
  type SessionHead,
} from '../store/sessions';

/** Sessions of one visitor, and of one network, that push out nobody's. */
const FAIR_SHARE = 30;
/** Sessions looked at, at most: a flood of more hides what was before it. */
const MOST_SEEN = 10_000;
const BLOCK = 1000;

/** Counts sessions of each visitor and of each network that visitors share. */
const createShares = () => {
  const counts = new Map<string, number>();
  const owners = ({ visitor, address }: SessionHead) => {
    const network = address === null ? undefined : parseNetwork(address);
    return network ? [visitor, visitorNetwork(network).text] : [visitor];
  };
  return {
    /** Returns whether a session is within the share of its owners. */
    add(session: SessionHead): boolean {
      const own = owners(session);
      if (own.some((owner) => (counts.get(owner) ?? 0) >= FAIR_SHARE)) {
        return false;
      }
      for (const owner of own) counts.set(owner, (counts.get(owner) ?? 0) + 1);
      return true;
    },
  };
};

/**
 * Lists live sessions, and those that ended since a time; newest first. Where
 * they are more than the limit, many of one visitor or network do not push out
 * those of others.
 */
export const listRecentSessions = async (
  db: Db,
  { since, limit }: { since: number; limit: number },
): Promise<SessionRow[]> => {
  const shares = createShares();
  const fair: SessionHead[] = [];
  const rest: SessionHead[] = [];
  let before: SessionHead | undefined;
  for (let seen = 0; seen < MOST_SEEN && fair.length < limit; seen += BLOCK) {
    const heads = await listRecentSessionHeads(db, {
      since,
      before,
      limit: BLOCK,
    });
    for (const head of heads) (shares.add(head) ? fair : rest).push(head);
    before = heads.at(-1);
    if (heads.length < BLOCK) break;
    await yieldToEventLoop();
  }
  const shown = [...fair, ...rest].slice(0, limit);
  return shown.length
    ? listSessionsByCode(
        db,
        shown.map(({ code }) => code),
      )
    : [];
};
