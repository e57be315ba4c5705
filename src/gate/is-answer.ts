import type { Answer } from '../protocol/answer';

/**
 * True for what can be used as an answer, wherever it came from. May throw
 * where a verdict comes with less than an answer has. `bits` is not looked at:
 * wrong ones name a shard that is not served, which leads to a visit.
 */
export const isAnswer = (value: unknown): value is Answer => {
  const answer: Answer = Object(value);
  return (
    /^(admitted|refused)$/.test(answer.verdict) &&
    [answer.version, answer.epoch, answer.maxAge, ...answer.hits].every(
      Number.isFinite,
    ) &&
    answer.tags.every((tag) => /^\w{12}$/.test(tag))
  );
};
