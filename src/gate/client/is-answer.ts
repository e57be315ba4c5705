import type { Answer } from '../../protocol/answer';

/**
 * Returns whether a value is an answer of the gateway. May throw for one that
 * has a verdict but lacks other fields. `bits` is not checked: a wrong number
 * names a shard that is not served, and the gate then asks the gateway.
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
