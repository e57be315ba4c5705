import { Webhook } from 'standardwebhooks';
import { afterEach, expect, it, vi } from 'vitest';
import { MOST_ATTEMPTS } from '../../../src/gateway/webhooks/plan-attempt';
import { makeDatabase } from '../support/open-database';
import { addWebhook } from '../support/add-webhook';
import { openGateway } from '../support/harness';
import { openReceiver } from '../support/receiver';
import { waitFor } from '../../wait-for';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** A gateway with a receiver, and a clock that the test moves. */
const open = async () => {
  let time = Date.now();
  const gateway = await openGateway({ allowPrivate: true, now: () => time });
  const receiver = await openReceiver();
  const hook = await addWebhook(gateway, { url: receiver.url });
  return {
    gateway,
    receiver,
    hook,
    /** Sends what is due after some time. */
    async pass(milliseconds: number) {
      time += milliseconds;
      await gateway.delivered();
    },
    /** Sends the next attempt, and returns after how long it came. */
    async next() {
      const [pending] = await hook.deliveries('?state=pending');
      const wait = Date.parse(pending?.nextAttemptAt ?? '') - time;
      time += wait;
      await gateway.delivered();
      return wait;
    },
  };
};

afterEach(() => vi.useRealTimers());

it('tries again under the same id, later each time, and gives up after most of a day', async () => {
  const { gateway, receiver, hook, pass, next } = await open();
  receiver.status(500);
  await gateway.ban({ visitor: 'v1' });
  await pass(0);
  const waits = [];
  for (let n = 1; n < MOST_ATTEMPTS; n += 1) waits.push(await next());
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  expect(waits[0]).toBeLessThan(10_000);
  const whole = waits.reduce((sum, wait) => sum + wait, 0);
  expect(whole).toBeGreaterThan(12 * HOUR);
  expect(whole).toBeLessThan(30 * HOUR);
  const ids = receiver.received.map(({ id }) => id);
  expect(ids).toHaveLength(MOST_ATTEMPTS);
  expect(new Set(ids).size).toBe(1);
  const stamps = receiver.received.map(
    ({ headers }) => headers['webhook-timestamp'],
  );
  expect(new Set(stamps).size).toBe(MOST_ATTEMPTS);
  expect(await hook.deliveries()).toMatchObject([
    { state: 'failed', attempts: MOST_ATTEMPTS, status: 500 },
  ]);
  expect((await hook.show()).failingSince).not.toBeNull();
  await pass(DAY);
  expect(receiver.received).toHaveLength(MOST_ATTEMPTS);
});

it('sends a delivery once more when somebody asks, under its id', async () => {
  const { gateway, receiver, hook, pass } = await open();
  receiver.status(400);
  await gateway.ban({ visitor: 'v1' });
  await pass(0);
  receiver.status(200);
  const [before] = await hook.deliveries();
  const path = `${hook.path}/deliveries/${before?.id}/redeliver`;
  const asked = await gateway.write('POST', path);
  expect([asked.status, await asked.json()]).toMatchObject([
    202,
    { id: before?.id, state: 'pending', attempts: 0 },
  ]);
  await pass(0);
  const [first, second] = receiver.received;
  expect(second?.id).toBe(first?.id);
  expect(second?.body).toBe(first?.body);
  expect(await hook.deliveries()).toMatchObject([
    { state: 'delivered', status: 200, attempts: 1 },
  ]);
  expect((await hook.show()).failingSince).toBeNull();
  const none = await gateway.write(
    'POST',
    `${hook.path}/deliveries/99/redeliver`,
  );
  expect(none.status).toBe(404);
});

it('waits as long as the receiver asks', async () => {
  const { gateway, receiver, pass, next } = await open();
  receiver.status(429, { 'retry-after': '600' });
  await gateway.ban({ visitor: 'v1' });
  await pass(0);
  expect(await next()).toBe(600_000);
});

it('does not follow redirections', async () => {
  const { gateway, receiver, hook, pass } = await open();
  const elsewhere = await openReceiver();
  receiver.status(307, { location: elsewhere.url });
  await gateway.ban({ visitor: 'v1' });
  await pass(0);
  expect(elsewhere.received).toEqual([]);
  expect(await hook.deliveries()).toMatchObject([
    { state: 'pending', status: 307 },
  ]);
});

it('ends where the receiver is gone, which is written down', async () => {
  const { gateway, receiver, hook, pass } = await open();
  receiver.status(410);
  await gateway.ban({ visitor: 'v1' });
  await pass(0);
  expect(await hook.show()).toMatchObject({
    ...{ enabled: false, disabledWhy: 'gone' },
  });
  await gateway.ban({ visitor: 'v2' });
  await pass(DAY);
  expect(receiver.received).toHaveLength(1);
  const audit = await gateway.write(
    'GET',
    '/v1/audit?action=disable%20webhook',
  );
  expect(await audit.json()).toMatchObject({
    data: [{ subject: String(hook.id), detail: { why: 'gone' } }],
  });
  const test = await gateway.write('POST', `${hook.path}/test`);
  expect(test.status).toBe(409);
  // Put right, it is told of what happens from then on.
  receiver.status(204);
  await gateway.write('PATCH', hook.path, { enabled: true });
  await gateway.ban({ visitor: 'v3' });
  await pass(0);
  expect(receiver.received).toHaveLength(2);
});

it('disables a receiver that nothing gets through to for days', async () => {
  const { gateway, receiver, hook, pass, next } = await open();
  receiver.status(503);
  for (let day = 0; day < 5 && (await hook.show()).enabled; day += 1) {
    await gateway.ban({ visitor: `v${day}` });
    await pass(0);
    while ((await hook.deliveries('?state=pending')).length) await next();
    await pass(6 * HOUR);
  }
  const { disabledWhy, disabledAt, failingSince } = await hook.show();
  expect(disabledWhy).toBe('failing');
  const days =
    (Date.parse(disabledAt ?? '') - Date.parse(failingSince ?? '')) / DAY;
  expect(days).toBeGreaterThan(2.9);
  expect(days).toBeLessThan(5);
});

it('sends a test event, whatever the receiver is told of', async () => {
  const { gateway, receiver, hook, pass } = await open();
  await gateway.write('PATCH', hook.path, { events: ['job.ended'] });
  const sent = await gateway.write('POST', `${hook.path}/test`);
  expect(sent.status).toBe(202);
  await pass(0);
  expect(receiver.types()).toEqual(['webhook.test']);
});

it('signs with both secrets for a day after one is changed', async () => {
  const { gateway, receiver, hook, pass } = await open();
  const rotated = await gateway.write('POST', `${hook.path}/secret`);
  const { secret } = (await rotated.json()) as { secret: string };
  expect(secret).not.toBe(hook.secret);
  const verifies = async (by: string) => {
    await gateway.write('POST', `${hook.path}/test`);
    await pass(0);
    const { body, headers } = receiver.received.at(-1) ?? { body: '' };
    // The library compares with the machine's clock.
    vi.useFakeTimers({ toFake: ['Date'], now: gateway.now() });
    try {
      new Webhook(by).verify(body, headers as Record<string, string>);
      return true;
    } catch {
      return false;
    } finally {
      vi.useRealTimers();
    }
  };
  expect([await verifies(secret), await verifies(hook.secret)]).toEqual([
    true,
    true,
  ]);
  await pass(25 * HOUR);
  expect([await verifies(secret), await verifies(hook.secret)]).toEqual([
    true,
    false,
  ]);
});

it('sends in the next process what the one before had not, once each', async () => {
  const database = await makeDatabase();
  const first = await openGateway({
    ...{ database, allowPrivate: true, now: Date.now },
  });
  const receiver = await openReceiver((response) => response.destroy());
  const hook = await addWebhook(first, { url: receiver.url });
  await first.ban({ visitor: 'v1' });
  await first.delivered();
  expect(await hook.deliveries()).toMatchObject([
    { state: 'pending', failure: 'unreachable', status: null },
  ]);
  // This one is being sent while the gateway stops.
  receiver.answer(() => {});
  await first.ban({ visitor: 'v2' });
  await waitFor(() => expect(receiver.received).toHaveLength(2));
  await first.close();
  receiver.status(204);
  const second = await openGateway({
    ...{ database, allowPrivate: true, now: () => Date.now() + HOUR },
  });
  await second.delivered();
  const sent = receiver.received.map(({ id }) => id);
  expect(sent.slice(2).toSorted()).toEqual(sent.slice(0, 2).toSorted());
  await second.close();
  database.remove();
});

it('sends each once, of two gateways on one database', async () => {
  const database = await makeDatabase();
  const options = { database, allowPrivate: true, now: Date.now };
  const [one, other] = [await openGateway(options), await openGateway(options)];
  const receiver = await openReceiver();
  await addWebhook(one, { url: receiver.url });
  await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      (n % 2 ? one : other).ban({ visitor: `v${n}` }),
    ),
  );
  await Promise.all([one.delivered(), other.delivered()]);
  const ids = receiver.received.map(({ id }) => id);
  expect(ids).toHaveLength(20);
  expect(new Set(ids).size).toBe(20);
  await one.close();
  await other.close();
  database.remove();
});

it('lets a receiver that hangs keep none of the others waiting', async () => {
  const { gateway, receiver, hook } = await open();
  receiver.answer(() => {});
  const other = await openReceiver();
  await addWebhook(gateway, { url: other.url });
  await gateway.ban({ visitor: 'v1' });
  await waitFor(() => expect(other.received).toHaveLength(1));
  expect(await hook.deliveries()).toMatchObject([{ state: 'pending' }]);
});
