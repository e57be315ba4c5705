import type { Page } from '../../protocol/page';
import type {
  Session,
  SessionDetail,
  SessionState,
} from '../../protocol/sessions';
import type { AgentMessage } from '../../protocol/messages';
import type { Call } from './request';

/** What people do with chats. All reject with `ApiError`. */
export interface ChatsApi {
  /** A page of the chats of a state, newest first. */
  list(
    state: SessionState,
    limit: number,
    cursor?: string,
  ): Promise<Page<Session>>;
  /** Finds chats of all states by code, name, email, phone, address or page. */
  search(q: string, limit: number, signal: AbortSignal): Promise<Page<Session>>;
  show(code: string): Promise<SessionDetail>;
  claim(code: string): Promise<Session>;
  /** Gives a chat back to everybody. */
  release(code: string): Promise<Session>;
  handOver(code: string, to: number): Promise<Session>;
  /** Marks a chat as done; it is open again once the visitor writes. */
  done(code: string): Promise<Session>;
  end(code: string): Promise<Session>;
  /** Tells the person on call; the chat stays open. */
  escalate(code: string, note: string): Promise<Session>;
  /** Says that the visitor is somebody else than a ban's. */
  somebodyElse(code: string, ban: number): Promise<Session>;
  /** A page of a chat: those before a cursor, the newest without one. */
  messages(code: string, before?: string): Promise<Page<AgentMessage>>;
  send(
    code: string,
    text: string,
    idempotencyKey: string,
  ): Promise<AgentMessage>;
}

const PATH = '/v1/sessions';

/** Creates the functions that call the routes of chats. */
export const createChatsApi = (
  call: <T>(options: Call) => Promise<T>,
): ChatsApi => {
  const pathOf = (code: string) => `${PATH}/${encodeURIComponent(code)}`;
  const post = (code: string, verb: string, body: object = {}) =>
    call<Session>({ method: 'POST', path: `${pathOf(code)}/${verb}`, body });

  return {
    list(state, limit, cursor) {
      const query = new URLSearchParams({
        ...{ state, limit: String(limit) },
        ...(cursor && { cursor }),
      });
      return call({ method: 'GET', path: `${PATH}?${query}` });
    },
    search(q, limit, signal) {
      const query = new URLSearchParams({ q, limit: String(limit) });
      return call({ method: 'GET', path: `${PATH}?${query}`, signal });
    },
    show: (code) => call({ method: 'GET', path: pathOf(code) }),
    claim: (code) => post(code, 'claim'),
    release: (code) => post(code, 'release'),
    handOver: (code, to) => post(code, 'hand-over', { to }),
    done: (code) => post(code, 'done'),
    end: (code) => post(code, 'end'),
    escalate: (code, note) => post(code, 'escalate', note ? { note } : {}),
    somebodyElse: (code, ban) =>
      call({ method: 'DELETE', path: `${pathOf(code)}/flags/${ban}` }),
    messages: (code, before = 'end') =>
      call({
        method: 'GET',
        path: `${pathOf(code)}/messages?before=${before}`,
      }),
    send: (code, text, idempotencyKey) =>
      call({
        method: 'POST',
        path: `${pathOf(code)}/messages`,
        body: { text },
        idempotencyKey,
      }),
  };
};
