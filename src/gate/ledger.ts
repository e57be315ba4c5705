import type { Answer, Verdict } from '../protocol/answer';
import { shardOf } from '../protocol/list';
import type { ShardWord } from './read-shard';

/** All that decides this browser's verdict. Times are local milliseconds. */
export interface Knowledge {
  /** The gateway's newest word. */
  answer?: Answer;
  answeredAt: number;
  /** When the answer's refusal ends; NaN while no end is known. */
  ends: number;
  /** The newest copy of each shard that my tags fall in, by its path. */
  shards: { [path: string]: ShardWord };
}

/** Takes the gateway's word, unless a newer one is known. */
export const takeAnswer = <Known extends Knowledge>(
  known: Known,
  answer: Answer,
  now: number,
): Known => {
  const last = known.answer;
  return last &&
    (answer.epoch - last.epoch || answer.version - last.version) < 0
    ? known
    : {
        ...known,
        answer,
        answeredAt: now,
        ends: now + (answer.endsIn ?? NaN) * 1000,
        // Only what the answer did not know yet: the record stays small.
        shards: Object.fromEntries(
          Object.entries(known.shards).filter(
            ([, shard]) => shard.version > answer.version,
          ),
        ),
      };
};

/** Takes a copy of a shard, unless a newer one is known. */
export const takeShard = <Known extends Knowledge>(
  known: Known,
  path: string,
  shard: ShardWord,
): Known =>
  Number(known.shards[path]?.version) > shard.version
    ? known
    : { ...known, shards: { ...known.shards, [path]: shard } };

/** Where the shard is that a tag of this answer falls in. */
export const pathOf = (answer: Answer, tag: string): string =>
  `${answer.epoch}/${answer.bits}/${shardOf(tag, answer.bits)}`;

const bans = (shard: ShardWord, tag: string) =>
  shard.tags.includes(parseInt(tag, 16));

/**
 * True for a copy that is older than an answer which admits this browser,
 * although it came later.
 */
export const contradicts = (answer: Answer, shard: ShardWord): boolean =>
  shard.version <= answer.version &&
  answer.tags.some((tag) => bans(shard, tag));

/** The verdict at this moment. */
export const verdictOf = (
  known: Knowledge,
  now: number,
  maxStale: number,
): Verdict => {
  const { answer } = known;
  if (!answer) return 'unknown';
  const refusing = answer.verdict === 'refused' && !(known.ends <= now);
  return answer.tags.some((tag, index) => {
    const shard = known.shards[pathOf(answer, tag)];
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
