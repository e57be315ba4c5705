import type { BanRequest } from '../protocol/ban-request';
import type { Ban, LiftedBan } from '../protocol/bans';
import type { Page } from '../protocol/page';
import type { Me } from '../protocol/people';
import type { BanPreview } from '../protocol/reach';
import type { Session, SessionDetail } from '../protocol/sessions';
import type { Site } from '../protocol/sites';
import type { Connection } from './connection/create-connection';

/** What the panel asks of the gateway. All reject with `ApiError`. */
export interface PanelApi {
  me(): Promise<Me>;
  chat(code: string): Promise<SessionDetail>;
  /** The newest chats that have a text in their contacts. */
  chatsOf(text: string): Promise<Session[]>;
  site(id: string): Promise<Site>;
  ban(id: number): Promise<Ban>;
  preview(request: BanRequest): Promise<BanPreview>;
  block(request: BanRequest, idempotencyKey: string): Promise<Ban>;
  unblock(id: number): Promise<LiftedBan>;
  /** Retries at vendors what failed of a ban. */
  retry(id: number): Promise<Ban>;
}

const BANS = '/v1/bans';
const SESSIONS = '/v1/sessions';

/** Creates the functions that call the gateway’s routes. */
export const createPanelApi = ({
  call,
}: Pick<Connection, 'call'>): PanelApi => {
  const get = <T>(path: string) => call<T>({ method: 'GET', path });
  const post = <T>(path: string, body: object = {}) =>
    call<T>({ method: 'POST', path, body });
  return {
    me: () => get('/v1/me'),
    chat: (code) => get(`${SESSIONS}/${encodeURIComponent(code)}`),
    async chatsOf(q) {
      const query = new URLSearchParams({ q, limit: '20' });
      return (await get<Page<Session>>(`${SESSIONS}?${query}`)).data;
    },
    site: (id) => get(`/v1/sites/${encodeURIComponent(id)}`),
    ban: (id) => get(`${BANS}/${id}`),
    preview: (body) => post(`${BANS}/preview`, body),
    block: (body, idempotencyKey) =>
      call({ method: 'POST', path: BANS, body, idempotencyKey }),
    unblock: (id) => call({ method: 'DELETE', path: `${BANS}/${id}` }),
    retry: (id) => post(`${BANS}/${id}/retry`),
  };
};
