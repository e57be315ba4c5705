import type { Answer } from '../../protocol/answer';
import type { VisitAnswer } from '../../protocol/visits';
import type { CachedVerdict } from '../verdict';
import type { GateRecord, Step } from '../record';

/** Adds the gateway's answer to a verdict, unless its own answer is newer. */
export const applyAnswer = <Cached extends CachedVerdict>(
  cached: Cached,
  answer: Answer,
  now: number,
): Cached => {
  const previous = cached.answer;
  return previous &&
    (answer.epoch - previous.epoch || answer.version - previous.version) < 0
    ? cached
    : {
        ...cached,
        answer,
        answeredAt: now,
        ends: now + (answer.endsIn ?? NaN) * 1000,
        // Shards older than the answer say nothing new: the record stays small.
        shards: Object.fromEntries(
          Object.entries(cached.shards).filter(
            ([, shard]) => shard.version > answer.version,
          ),
        ),
      };
};

/** Returns the record's fields that change once the gateway was reached. */
export const planRefresh = ({
  answer,
  ends,
}: GateRecord): Pick<GateRecord, 'dueAt' | 'pause'> => {
  const now = Date.now();
  // Some jitter, so that the tabs and the visitors do not all ask at once.
  const dueAt = now + (answer?.maxAge || 1) * (1000 + Math.random() * 100);
  return { dueAt: ends > now ? Math.min(ends, dueAt) : dueAt, pause: 0 };
};

/** Returns the change of the record that an answer of the gateway makes. */
export const withAnswer =
  (answer: VisitAnswer): Step =>
  (cached) => {
    const updated = applyAnswer(cached, answer, Date.now());
    return {
      ...updated,
      ...planRefresh(updated),
      visitor: answer.visitor ?? cached.visitor,
    };
  };
