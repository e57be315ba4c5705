import type { Wave } from '../../protocol/waves';
import { hasRight } from '../auth/role-table';
import type { Caller } from '../auth/caller';
import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import { listMessageTexts } from '../store/messages';
import {
  listSitesOfWave,
  listWaveChats,
  type WaveChat,
} from '../store/waves/wave-chats';
import type { WaveRow } from '../store/waves/waves';
import { computeWaveReach } from './compute-wave-reach';
import { FEWEST_CHATS } from './fewest-chats';
import { formatSharedText } from './format-shared-text';

/** Codes that a wave is shown with. */
const MOST_CODES = 500;
/** Messages that tell what all have in common. */
const COMPARED = 10;

/** Who is shown a wave. */
export type WaveReader = Pick<Caller, 'role' | 'sites' | 'permissions'>;

const findSharedText = async (
  db: Db,
  chats: readonly WaveChat[],
): Promise<string> => {
  const some = chats.slice(0, COMPARED).map(({ message }) => message);
  const texts = await listMessageTexts(db, some);
  return formatSharedText(some.flatMap((id) => texts.get(id) ?? []));
};

/**
 * Returns a wave as a caller sees it: the chats of their sites. For who sees fewer
 * than three of them it has ended.
 */
export const presentWave = async (
  db: Db,
  { id, since, ended_at }: WaveRow,
  reader: WaveReader,
  now: number,
): Promise<Wave> => {
  const { sites } = reader;
  const all = await listWaveChats(db, id, sites, now);
  const chats = all.filter(({ blocked }) => !blocked);
  const isOver = ended_at !== null || chats.length < FEWEST_CHATS;
  const reads = hasRight(reader, 'read messages') && chats.length > 0;
  return {
    id,
    text: reads ? await findSharedText(db, chats) : null,
    chats: chats.length,
    codes: chats.slice(0, MOST_CODES).map(({ session }) => session),
    since: isoTime(since),
    endedAt: isOver ? isoTime(ended_at ?? now) : null,
    reach: await computeWaveReach(db, chats, sites, now),
  };
};

/** Returns whether a caller may see three of a wave’s chats, also ended ones. */
export const canSeeWave = async (
  db: Db,
  id: number,
  { sites }: WaveReader,
): Promise<boolean> => {
  const of = await listSitesOfWave(db, id);
  const own = of.filter((site) => sites === null || sites.includes(site));
  return own.length >= FEWEST_CHATS;
};
