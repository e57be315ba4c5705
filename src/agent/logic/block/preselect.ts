import type { Session } from '../../../protocol/sessions';
import type { SiteDefaults } from '../../../protocol/site-defaults';
import type { SuggestedLength } from '../../../protocol/suggested-length';
import { HOUR_MS } from '../times';
import { listChatKeys, type KeyRow } from './chat-keys';
import { findObstacle, prefixesOf, type Row, type RowReach } from './reach';

/** What is ticked before anybody chose: never what could hit bystanders. */
export interface Preselection {
  visitor: boolean;
  ip: boolean;
  /** Length of the network around the address. */
  prefix: number | undefined;
  keys: ReadonlySet<KeyRow>;
}

/** A key that more than so many others have is chosen by hand. */
const MOST_OTHERS = 5;

/** Whether a row concerns nobody signed in, and few others. */
const isHarmless = (
  reach: RowReach | undefined,
  { proven }: Pick<Session, 'proven'>,
): boolean =>
  reach !== undefined &&
  reach.refusals.length === 0 &&
  reach.keys.every(
    ({ visitors, signedIn, neverBan }) =>
      visitors - 1 <= MOST_OTHERS &&
      signedIn - (proven ? 1 : 0) <= 0 &&
      neverBan.length === 0,
  );

interface Known {
  session: Session;
  defaults: Pick<SiteDefaults, 'kinds'> | undefined;
  reach: ReadonlyMap<Row, RowReach>;
  /** Whether so many blocks lie in the network that it is offered: block as well. */
  network: boolean;
}

/**
 * Returns what is ticked at first: the visitor, and of the site's usual keys those
 * that are proven and harmless. Until it is counted whom a key concerns, it is not
 * ticked; a domain never is.
 */
export const preselect = ({
  session,
  defaults,
  reach,
  network,
}: Known): Preselection => {
  const { kinds = [] } = defaults ?? {};
  const visitor = reach.get('visitor');
  const [narrowest, wider] = prefixesOf(session.address ?? '');
  const ip = kinds.includes('ip') && isHarmless(reach.get('ip'), session);
  return {
    visitor: !visitor || !findObstacle(visitor, false),
    ip: ip || network,
    prefix: network ? wider : narrowest,
    keys: new Set(
      listChatKeys(session)
        .filter(
          ({ row, kind, value, isProven }) =>
            value && isProven && row !== 'domain' && kinds.includes(kind),
        )
        .map(({ row }) => row),
    ),
  };
};

/** Blocks of a day in one network from which on the network is offered. */
const MANY_BLOCKS = 3;

/**
 * Counts the blocks of the last 24 hours in a chat's network, by its flags.
 *
 * @param bans those that are known, by id
 */
export const countBlocksAround = (
  { flags }: Pick<Session, 'flags'>,
  bans: ReadonlyMap<number, { createdAt: string }>,
  now: number,
): number => {
  const near = flags.flatMap(({ kind, ban }) =>
    kind === 'same_network' || kind === 'same_address' ? [ban] : [],
  );
  return [...new Set(near)].filter((id) => {
    const ban = bans.get(id);
    return ban && now - Date.parse(ban.createdAt) <= 24 * HOUR_MS;
  }).length;
};

/** Whether *Block as well* offers the network. */
export const offersNetwork = (blocksAround: number): boolean =>
  blocksAround >= MANY_BLOCKS;

/** How long the first block of somebody is where the site does not say. */
const USUAL_LENGTH = '7d';
const FIRST_LENGTH = '1d';

/**
 * Returns how long a block is at first: the ladder's step; of a first block what
 * the site said to start with, if it said anything else than sites do by themselves.
 */
export const startLength = (
  suggested: Pick<SuggestedLength, 'for' | 'earlier'> | undefined,
  defaults: Pick<SiteDefaults, 'for'> | undefined,
): string | null => {
  const isFirst = !suggested?.earlier.length;
  if (isFirst && defaults && defaults.for !== USUAL_LENGTH) return defaults.for;
  return suggested ? suggested.for : FIRST_LENGTH;
};
