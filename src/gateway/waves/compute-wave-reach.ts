import type { WaveReach } from '../../protocol/waves';
import { parseNetwork, visitorNetwork, type Network } from '../keys/address';
import { toAddressOrder } from '../keys/address-order';
import type { Db } from '../store/db';
import { countProvenVisitors } from '../store/links';
import { countInNetworks } from '../store/reach';
import type { WaveChat } from '../store/waves/wave-chats';

/** Milliseconds of chats that are counted. */
const COUNTED_TIME = 30 * 24 * 60 * 60 * 1000;
/** Networks that are counted. */
const MOST_NETWORKS = 20;

/** Returns the networks of chats, those that most of them are of first. */
const listNetworks = (
  chats: readonly Pick<WaveChat, 'address'>[],
): Network[] => {
  const found = new Map<string, { network: Network; chats: number }>();
  for (const { address } of chats) {
    const parsed = address === null ? undefined : parseNetwork(address);
    if (!parsed) continue;
    const network = visitorNetwork(parsed);
    const count = (found.get(network.text)?.chats ?? 0) + 1;
    found.set(network.text, { network, chats: count });
  }
  return [...found.values()]
    .toSorted((one, other) => other.chats - one.chats)
    .slice(0, MOST_NETWORKS)
    .map(({ network }) => network);
};

/**
 * Computes whom blocking the visitors of some chats would reach, of the chats of
 * the last 30 days.
 *
 * @param sites that whoever asks may see; null: all
 */
export const computeWaveReach = async (
  db: Db,
  chats: readonly WaveChat[],
  sites: readonly string[] | null,
  now: number,
): Promise<WaveReach> => {
  const visitors = [...new Set(chats.map(({ visitor }) => visitor))];
  const query = { since: now - COUNTED_TIME, sites };
  const networks: WaveReach['networks'] = [];
  for (const network of listNetworks(chats)) {
    const order = toAddressOrder(network);
    const [counts] = await countInNetworks(db, [order], query);
    const { text, length } = network;
    if (counts) networks.push({ network: text, prefix: length, ...counts });
  }
  return {
    visitors: visitors.length,
    signedIn: await countProvenVisitors(db, visitors),
    networks,
  };
};
