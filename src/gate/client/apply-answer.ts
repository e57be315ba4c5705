import { localTime } from '../../dom/builtins';
import type { Answer } from '../../protocol/answer';
import type { VisitAnswer } from '../../protocol/visits';
import type { CachedVerdict } from '../verdict';
import type { GateRecord, Step } from '../record';
import { hear } from './has-ended';

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
  const now = localTime();
  // Some jitter, so that the tabs and the visitors do not all ask at once.
  const dueAt = now + (answer?.maxAge || 1) * (1000 + Math.random() * 100);
  return { dueAt: untilEnd(ends, dueAt), pause: 0 };
};

/** Returns when to ask again: when the refusal ends, if that comes sooner. */
export const untilEnd = (ends: number, dueAt: number): number =>
  ends > localTime() ? Math.min(ends, dueAt) : dueAt;

/**
 * The change of the record when a refusal is over and nobody could say so. What
 * a list refuses after that, before the gateway can be asked, is refused whole.
 */
export const withoutRefusal: Step = ({ answer }) =>
  answer
    ? {
        answer: {
          ...answer,
          verdict: 'admitted',
          hits: [],
          effect: 'refuse',
          text: '',
        },
        ends: NaN,
      }
    : {};

/** Returns the change of the record that an answer of the gateway makes. */
export const withAnswer =
  (answer: VisitAnswer): Step =>
  (cached) => {
    hear(answer);
    const updated = applyAnswer(cached, answer, localTime());
    return {
      ...updated,
      ...planRefresh(updated),
      visitor: answer.visitor ?? cached.visitor,
    };
  };
