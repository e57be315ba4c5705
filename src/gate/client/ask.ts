import type { SessionAnswer, VisitAnswer } from '../../protocol/answer';
import { isAnswer } from '../is-answer';
import { change } from './change';
import { gate } from './gate';
import { post } from './request';

/**
 * Asks the gateway for its word. A token that it does not accept is dropped,
 * and the question put once more without. What it throws says by `wait` how
 * many milliseconds the gateway asked to be left alone.
 */
export const ask = async (
  path: 'visits' | 'sessions',
  body?: object,
): Promise<VisitAnswer & Partial<SessionAnswer>> => {
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
      change(() => ({ [token]: undefined }));
      return ask(path, body);
    }
  }
  throw Object.assign(
    Error(`The gateway answered ${path} with ${answer.code}.`),
    { wait: Number(response.headers.get('retry-after')) * 1000 || 0 },
  );
};
