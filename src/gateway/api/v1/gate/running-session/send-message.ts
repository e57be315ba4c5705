import {
  message,
  messageRequest,
  type Message,
} from '../../../../../protocol/messages';
import { readBody, TEXT_OR_JSON } from '../../../../http/read-body';
import { ApiError } from '../../../../lib/errors/api-error';
import { addMessage } from '../../../../sessions/messages';
import { decide } from '../../../../verdict/decide';
import { findKeySet } from '../../../../verdict/key-set';
import { json } from '../../../openapi/operation';
import { defineRoute } from '../../../openapi/define-route';
import { sessionBrowser } from './browser';
import { RUNNING, RUNNING_CHAT, RUNNING_CODES } from './group';

const body = {
  schema: messageRequest,
  types: TEXT_OR_JSON,
  example: { text: 'Do you ship to Malta?' },
} as const;

/** Where a page's visitor is known from. */
const PLACES = ['start', 'request'] as const;

/** `POST /v1/sites/{site}/sessions/{token}/messages`. */
export const sendMessageRoute = defineRoute({
  ...RUNNING_CHAT,
  method: 'post',
  path: `${RUNNING}/messages`,
  id: 'sendMessage',
  summary: 'Send what the visitor wrote',
  body,
  answers: { 201: json('Sent', message) },
  codes: [...RUNNING_CODES, 'session_ended', 'refused'],
  handler: (deps) => async (c) => {
    deps.visitorLimits.countMessage(c.var.session.code);
    const { text } = await readBody(c, body);
    // Who hoards tokens at one address and writes at another is refused at
    // both. The site's own server, which sends no origin, is at neither.
    const isPage = c.req.header('origin') !== undefined;
    for (const at of isPage ? PLACES : (['start'] as const)) {
      const keySet = await findKeySet(deps, sessionBrowser(c, at));
      const { answer } = await decide(deps, keySet, deps.now());
      if (answer.verdict === 'refused') {
        throw new ApiError('refused', 'Chat is not available.');
      }
    }
    const sent: Message = await addMessage(deps, c.var.session, {
      from: 'visitor',
      text,
      at: deps.now(),
    });
    deps.presence.seen(c.var.session.code);
    return c.json(sent, 201);
  },
});
