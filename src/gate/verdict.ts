import type { Answer, Verdict } from '../protocol/answer';
import { shardOf } from '../protocol/list';

/** What the gate uses of a published shard. */
export interface ShardVerdict {
  /** The site's version at which the shard was published. */
  version: number;
  /** The banned tags, as whole numbers. */
  tags: number[];
}

/** All that decides this browser's verdict. Times are local milliseconds. */
export interface CachedVerdict {
  /** The gateway's newest answer. */
  answer?: Answer;
  answeredAt: number;
  /** When the answer's refusal ends; NaN while no end is known. */
  ends: number;
  /**
   * The newest copy of each shard that this browser's tags fall in, by path.
   */
  shards: { [path: string]: ShardVerdict };
}

/** Returns the path of the shard that a tag of this answer falls in. */
export const shardPath = (answer: Answer, tag: string): string =>
  `${answer.epoch}/${answer.bits}/${shardOf(tag, answer.bits)}`;

/**
 * Returns the verdict at a moment: `refused`, `admitted`, or `unknown` without
 * an answer or with one older than `maxStale`.
 *
 * A refusal's end changes nothing here: the client bundle asks the gateway then.
 *
 * @param now local milliseconds
 * @param maxStale milliseconds after which an admission becomes unknown
 */
export const computeVerdict = (
  cached: CachedVerdict,
  now: number,
  maxStale: number,
): Verdict => {
  const { answer } = cached;
  if (!answer) return 'unknown';
  const refusing = answer.verdict === 'refused';
  return answer.tags.some((tag, index) => {
    const shard = cached.shards[shardPath(answer, tag)];
    return shard && shard.version > answer.version
      ? shard.tags.includes(parseInt(tag, 16))
      : refusing && answer.hits.includes(index);
  }) ||
    // Refused for what has no tag, such as a claimed email: only a later
    // answer can say that it is over.
    (refusing && !answer.hits.length)
    ? 'refused'
    : Math.abs(now - cached.answeredAt) <= maxStale
      ? 'admitted'
      : 'unknown';
};
