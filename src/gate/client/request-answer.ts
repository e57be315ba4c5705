import { NativePromise } from '../../dom/builtins';
import type {
  SessionAnswer,
  SessionRequest,
} from '../../protocol/gate-sessions';
import type { VisitAnswer, VisitRequest } from '../../protocol/visits';
import { isAnswer } from './is-answer';
import { checkOptions } from './check-options';
import { updateRecord } from './update-record';
import { gate } from './gate';
import { post } from './request';

type GatewayAnswer = VisitAnswer & Partial<SessionAnswer>;
type Chat = Omit<SessionRequest, keyof VisitRequest>;

/** What only the site's owner can mend, who looks into the console. */
const INSTALLATION = /^(site_not_found|origin_not_allowed)$/;

/** Replaced by the build. */
const VERSION = '__VERSION__';

let hasWarned = false;

const sendRequest = async (
  path: 'visits' | 'sessions',
  chat?: Chat,
): Promise<GatewayAnswer> => {
  const wrong = await checkOptions().catch(() => undefined);
  const { visitor, identity } = gate.now().record;
  const response = await post(path, {
    visitor,
    identity,
    script: VERSION,
    wrong,
    ...chat,
  } satisfies VisitRequest);
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
      return sendRequest(path, chat);
    }
  }
  const { code, detail = '' } = answer;
  if (INSTALLATION.test(code) && !hasWarned) {
    hasWarned = true;
    console.warn(`Doorlist: ${gate.now().base} answers: ${detail}`);
  }
  throw Object.assign(
    Error(`The gateway answered ${path} with ${code}. ${detail}`),
    { wait: Number(response.headers.get('retry-after')) * 1000 || 0 },
  );
};

let lastRequest: Promise<unknown> = NativePromise.resolve();

/**
 * Requests an answer from the gateway; one request after another, so that each
 * sends the tokens that the answer before it brought. Drops a token that the
 * gateway does not accept, and requests once more without it. Throws an Error
 * whose `wait` is how many milliseconds the gateway asked to be left alone.
 */
export const requestAnswer = (
  ...parameters: Parameters<typeof sendRequest>
): Promise<GatewayAnswer> => {
  const answer = lastRequest.then(() => sendRequest(...parameters));
  lastRequest = answer.catch(() => {});
  return answer;
};
