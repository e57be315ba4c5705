import type { Answer, VisitAnswer } from '../../protocol/answer';
import type { CachedVerdict } from '../verdict';
import type { GateRecord, Step } from '../record';

/** Takes the gateway's word, unless a newer one is known. */
export const applyAnswer = <Known extends CachedVerdict>(
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

/** What changes with having reached the gateway. */
export const reached = ({
  answer,
  ends,
}: GateRecord): Pick<GateRecord, 'dueAt' | 'pause'> => {
  const now = Date.now();
  // Some jitter, so that the tabs and the visitors do not all ask at once.
  const dueAt = now + (answer?.maxAge || 1) * (1000 + Math.random() * 100);
  return { dueAt: ends > now ? Math.min(ends, dueAt) : dueAt, pause: 0 };
};

/** What changes with the gateway's word. */
export const answered =
  (answer: VisitAnswer): Step =>
  (known) => {
    const taken = applyAnswer(known, answer, Date.now());
    return {
      ...taken,
      ...reached(taken),
      visitor: answer.visitor ?? known.visitor,
    };
  };
