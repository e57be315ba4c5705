import type { StreamEvent } from '../../../src/agent/api/stream';
import type { Session } from '../../../src/protocol/sessions';
import type { ErrorCode } from '../../../src/protocol/errors';
import { aMe, aPreview } from './samples';

/** What the panel asked for. */
interface Asked {
  route: string;
  query: URLSearchParams;
  body: unknown;
  idempotencyKey: string | null;
}

type Answer = () => Response | Promise<Response>;

export const ok =
  (body: unknown, status = 200): Answer =>
  () =>
    Response.json(body, { status });

export const nothing: Answer = () => new Response(null, { status: 204 });

export const problem =
  (
    status: number,
    code: ErrorCode,
    more: { detail?: string; field?: string } = {},
    headers: Record<string, string> = {},
  ): Answer =>
  () =>
    Response.json({ status, code, ...more }, { status, headers });

export const away: Answer = () => Promise.reject(new TypeError('no network'));

/** A gateway that says what a test lets it say, and remembers what it heard. */
export const fakeGateway = (routes: Record<string, Answer> = {}) => {
  const answers: Record<string, Answer> = {
    'GET /v1/me': ok(aMe()),
    'GET /v1/sign-in': ok({ passwordMails: false, openId: null }),
    'GET /v1/sites': ok({ data: [] }),
    'GET /v1/sessions': ok({ data: [] }),
    'POST /v1/sessions/K7F2-9QXM/claim': ok({}),
    'POST /v1/bans/preview': ok(aPreview()),
    'GET /v1/sessions/K7F2-9QXM/messages': ok({ data: [] }),
    ...routes,
  };
  const asked: Asked[] = [];
  /** Chats that the stream told of, as they can be asked for. */
  const chats = new Map<string, Session>();
  const showsChat = (route: string): Answer | undefined => {
    const chat = chats.get(route.replace('GET /v1/sessions/', ''));
    return chat && ok(chat);
  };
  let listen: ((event: StreamEvent) => void) | undefined;

  return {
    asked,
    /** Changes what is answered from now on. */
    answer: (route: string, answer: Answer) => {
      answers[route] = answer;
    },
    to: (route: string) => asked.filter((one) => one.route === route),
    tell: (...events: StreamEvent[]) => {
      for (const event of events) {
        if (event.type === 'session') chats.set(event.data.code, event.data);
        listen?.(event);
      }
    },
    isListenedTo: () => listen !== undefined,
    connect: (listener: (event: StreamEvent) => void) => {
      listen = listener;
      return () => {
        if (listen === listener) listen = undefined;
      };
    },
    fetch: async (input: RequestInfo | URL, init: RequestInit = {}) => {
      const url = new URL(String(input), 'http://gateway.test');
      const route = `${init.method ?? 'GET'} ${url.pathname}`;
      asked.push({
        route,
        query: url.searchParams,
        body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
        idempotencyKey: new Headers(init.headers).get('idempotency-key'),
      });
      const answer = answers[route] ?? showsChat(route);
      if (!answer) throw new Error(`Nobody answers ${route}`);
      return answer();
    },
  };
};

export type FakeGateway = ReturnType<typeof fakeGateway>;
