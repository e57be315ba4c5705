import { expect } from 'vitest';
import type {
  Delivery,
  DeliveryWithBody,
  NewWebhook,
  Webhook,
} from '../../../src/protocol/webhooks';
import type { TestGateway } from './harness';

/** Adds a receiver as an administrator's program, and reads what became of it. */
export const addWebhook = async (
  { write }: Pick<TestGateway, 'write'>,
  given: object,
) => {
  const response = await write('POST', '/v1/webhooks', given);
  expect(response.status).toBe(201);
  const added = (await response.json()) as NewWebhook;
  const path = `/v1/webhooks/${added.id}`;
  const read = async <Answer>(rest: string): Promise<Answer> => {
    const answer = await write('GET', `${path}${rest}`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Answer;
  };
  return {
    ...added,
    path,
    show: () => read<Webhook>(''),
    deliveries: async (query = '') =>
      (await read<{ data: Delivery[] }>(`/deliveries${query}`)).data,
    delivery: (id: number) => read<DeliveryWithBody>(`/deliveries/${id}`),
  };
};
