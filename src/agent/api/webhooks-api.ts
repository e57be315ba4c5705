import type { Page } from '../../protocol/page';
import type {
  Delivery,
  NewWebhook,
  Webhook,
  WebhookChange,
  WebhookDraft,
} from '../../protocol/webhooks';
import { pageQueryOf } from './people-api';
import type { Call } from './request';

/** What managers do with receivers of events. All reject with `ApiError`. */
export interface WebhooksApi {
  list(cursor?: string): Promise<Page<Webhook>>;
  add(webhook: WebhookDraft): Promise<NewWebhook>;
  change(id: number, change: WebhookChange): Promise<Webhook>;
  remove(id: number): Promise<void>;
  /** Makes another secret; for a day the one before signs, too. */
  renewSecret(id: number): Promise<NewWebhook>;
  test(id: number): Promise<Delivery>;
  /** What it was sent last, newest first. */
  deliveries(id: number, limit: number): Promise<Page<Delivery>>;
  redeliver(id: number, delivery: number): Promise<Delivery>;
}

const PATH = '/v1/webhooks';

/** Creates the functions that call the routes of webhooks. */
export const createWebhooksApi = (
  call: <T>(options: Call) => Promise<T>,
): WebhooksApi => {
  const post = <T>(path: string): Promise<T> =>
    call({ method: 'POST', path: `${PATH}/${path}`, body: {} });
  return {
    list: (cursor) => call({ method: 'GET', path: PATH + pageQueryOf(cursor) }),
    add: (body) => call({ method: 'POST', path: PATH, body }),
    change: (id, body) =>
      call({ method: 'PATCH', path: `${PATH}/${id}`, body }),
    remove: (id) => call({ method: 'DELETE', path: `${PATH}/${id}` }),
    renewSecret: (id) => post(`${id}/secret`),
    test: (id) => post(`${id}/test`),
    deliveries: (id, limit) =>
      call({
        method: 'GET',
        path: `${PATH}/${id}/deliveries${pageQueryOf(undefined, limit)}`,
      }),
    redeliver: (id, delivery) => post(`${id}/deliveries/${delivery}/redeliver`),
  };
};
