import type { SessionAnswer, VisitAnswer } from '../../protocol/answer';
import { isAnswer } from '../is-answer';
import { updateRecord } from './update-record';
import { gate } from './gate';
import { post } from './request';

type Reply = VisitAnswer & Partial<SessionAnswer>;

const askNow = async (
  path: 'visits' | 'sessions',
  body?: object,
): Promise<Reply> => {
  const { visitor, identity } = gate.now().record;
  const response = await post(path, { visitor, identity, ...body });
  const answer = await response
    .json()
    .catch(() => ({ code: `${response.status} and no JSON` }));
  if (isAnswer(answer)) return answer;
  for (const [code, token] of [
    ['bad_visitor_token', 'visitor'],
    ['bad_identity', 'identity'],
  ] as const) {
    if (answer.code === code && gate.now().record[token]) {
      updateRecord(() => ({ [token]: undefined }));
      return askNow(path, body);
    }
  }
  throw Object.assign(
    Error(`The gateway answered ${path} with ${answer.code}.`),
    { wait: Number(response.headers.get('retry-after')) * 1000 || 0 },
  );
};

let last: Promise<unknown> = Promise.resolve();

/**
 * Asks the gateway for its word; one question after another, so that each is
 * put with what the answer before it brought. A token that the gateway does not
 * accept is dropped, and the question put once more without. What it throws
 * says by `wait` how many milliseconds the gateway asked to be left alone.
 */
export const requestAnswer = (
  ...question: Parameters<typeof askNow>
): Promise<Reply> => {
  const reply = last.then(() => askNow(...question));
  last = reply.catch(() => {});
  return reply;
};
