import type { Answer } from '../../protocol/answer';
import { bans, type Knowledge, type ShardWord } from '../verdict';

/** Takes a copy of a shard, unless a newer one is known. */
export const applyShard = <Known extends Knowledge>(
  known: Known,
  path: string,
  shard: ShardWord,
): Known =>
  Number(known.shards[path]?.version) > shard.version
    ? known
    : { ...known, shards: { ...known.shards, [path]: shard } };

/**
 * True for a copy that is older than an answer which admits this browser,
 * although it came later.
 */
export const contradicts = (answer: Answer, shard: ShardWord): boolean =>
  shard.version <= answer.version &&
  answer.tags.some((tag) => bans(shard, tag));
