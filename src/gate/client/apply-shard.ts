import type { Answer } from '../../protocol/answer';
import type { CachedVerdict, ShardVerdict } from '../verdict';

/** Adds a copy of a shard to a verdict, unless its own copy is newer. */
export const applyShard = <Cached extends CachedVerdict>(
  cached: Cached,
  path: string,
  shard: ShardVerdict,
): Cached =>
  Number(cached.shards[path]?.version) > shard.version
    ? cached
    : { ...cached, shards: { ...cached.shards, [path]: shard } };

/**
 * Returns whether a shard lists this browser although an answer that is at
 * least as new did not: the shard came from an outdated cache.
 */
export const contradicts = (answer: Answer, shard: ShardVerdict): boolean =>
  shard.version <= answer.version &&
  answer.tags.some((tag) => shard.tags.includes(parseInt(tag, 16)));
