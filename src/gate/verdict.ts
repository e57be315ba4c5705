import type { Answer, Verdict } from '../protocol/answer';
import { shardOf } from '../protocol/list';

/** What a shard says: its tags, and since which version it says so. */
export interface ShardVerdict {
  version: number;
  /** As whole numbers. */
  tags: number[];
}

/** All that decides this browser's verdict. Times are local milliseconds. */
export interface CachedVerdict {
  /** The gateway's newest word. */
  answer?: Answer;
  answeredAt: number;
  /** When the answer's refusal ends; NaN while no end is known. */
  ends: number;
  /** The newest copy of each shard that my tags fall in, by its path. */
  shards: { [path: string]: ShardVerdict };
}

/** Where the shard is that a tag of this answer falls in. */
export const shardPath = (answer: Answer, tag: string): string =>
  `${answer.epoch}/${answer.bits}/${shardOf(tag, answer.bits)}`;

export const bans = (shard: ShardVerdict, tag: string): boolean =>
  shard.tags.includes(parseInt(tag, 16));

/** The verdict at this moment. */
export const computeVerdict = (
  known: CachedVerdict,
  now: number,
  maxStale: number,
): Verdict => {
  const { answer } = known;
  if (!answer) return 'unknown';
  const refusing = answer.verdict === 'refused' && !(known.ends <= now);
  return answer.tags.some((tag, index) => {
    const shard = known.shards[shardPath(answer, tag)];
    return shard && shard.version > answer.version
      ? bans(shard, tag)
      : refusing && answer.hits.includes(index);
  }) ||
    // Refused for what has no tag, such as a claimed email: only a later
    // answer can say that it is over.
    (refusing && !answer.hits.length)
    ? 'refused'
    : Math.abs(now - known.answeredAt) > maxStale
      ? 'unknown'
      : 'admitted';
};
