import type { SessionAnswer, VisitAnswer } from '../protocol/answer';
import { isAnswer } from './is-answer';
import { takeAnswer } from './ledger';
import type { GateRecord } from './record';
import { post } from './request';
import { change, record } from './shared-record';

/**
 * Asks the gateway for its word. A visitor token that it does not accept is
 * dropped, and the question put once more without.
 */
export const ask = async (
  path: 'visits' | 'sessions',
  body?: object,
): Promise<VisitAnswer & Partial<SessionAnswer>> => {
  const { visitor } = record;
  const answer = await (await post(path, { visitor, ...body })).json();
  if (isAnswer(answer)) return answer;
  if (visitor && answer.code === 'bad_visitor_token') {
    change((known) => ({ ...known, visitor: undefined }));
    return ask(path, body);
  }
  throw Error(answer.code);
};

/** The record after the gateway was reached. */
export const reached = (known: GateRecord): GateRecord => {
  const now = Date.now();
  const { answer, ends } = known;
  // Some jitter, so that the tabs and the visitors do not all ask at once.
  const dueAt = now + (answer?.maxAge || 1) * (1000 + Math.random() * 100);
  return {
    ...known,
    dueAt: ends > now ? Math.min(ends, dueAt) : dueAt,
    pause: 0,
  };
};

/** The record after the gateway has given its word. */
export const answered =
  (answer: VisitAnswer) =>
  (known: GateRecord): GateRecord => ({
    ...reached(takeAnswer(known, answer, Date.now())),
    visitor: answer.visitor ?? known.visitor,
  });
