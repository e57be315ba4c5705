import type { Answer } from '../../protocol/answer';
import { bans, type CachedVerdict, type ShardVerdict } from '../verdict';

/** Takes a copy of a shard, unless a newer one is known. */
export const applyShard = <Known extends CachedVerdict>(
  known: Known,
  path: string,
  shard: ShardVerdict,
): Known =>
  Number(known.shards[path]?.version) > shard.version
    ? known
    : { ...known, shards: { ...known.shards, [path]: shard } };

/**
 * True for a copy that is older than an answer which admits this browser,
 * although it came later.
 */
export const contradicts = (answer: Answer, shard: ShardVerdict): boolean =>
  shard.version <= answer.version &&
  answer.tags.some((tag) => bans(shard, tag));
