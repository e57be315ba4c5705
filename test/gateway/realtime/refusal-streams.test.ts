import { expect, it } from 'vitest';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';

const pathOf = (reference = '') =>
  `/v1/sites/default/refusals/${reference}/events`;

const openRefused = async (gateway: TestGateway) => {
  const ban = await gateway.ban({ ip: VISITOR });
  const { verdict, reference } = await gateway.visit();
  expect(verdict).toBe('refused');
  const path = pathOf(reference);
  return { ban, path, events: readStream(await gateway.ask(path)) };
};

it('a refused page that waits is told of the lift', async () => {
  const gateway = await openGateway();
  const { ban, path, events } = await openRefused(gateway);
  expect(await events.next()).toEqual({ event: 'refused', data: {} });
  await gateway.lift(ban.id);
  expect(await events.next()).toEqual({ event: 'ended', data: {} });
  const poll = await gateway.ask(`${path.toLowerCase()}?poll`);
  expect(await poll.json()).toEqual({ verdict: 'ended' });
  expect(await gateway.visit()).toMatchObject({ verdict: 'admitted' });
  await events.close();
});

it('a refused page that waits is told when the ban ends by itself', async () => {
  const gateway = await openGateway({ now: Date.now });
  await gateway.ban(
    { ip: VISITOR },
    { until: new Date(gateway.now() + 1500).toISOString() },
  );
  const { reference } = await gateway.visit();
  const events = readStream(await gateway.ask(pathOf(reference)));
  expect((await events.next())?.event).toBe('refused');
  expect((await events.next())?.event).toBe('ended');
  await events.close();
});

it('a refusal that is over, unknown or of another site is over at once', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const { ban, path, events } = await openRefused(gateway);
  await events.close();
  await gateway.lift(ban.id);
  await gateway.ban({ ip: VISITOR }, { sites: ['shop'] });
  const { reference } = await gateway.visit({}, { site: 'shop' });
  for (const over of [path, pathOf('NONE-0000'), pathOf(reference)]) {
    const stream = readStream(await gateway.ask(over));
    expect((await stream.next())?.event, over).toBe('ended');
    await stream.close();
  }
});

it('twenty pages of one address wait at most, and another once one is closed', async () => {
  const gateway = await openGateway({ rateLimit: 6000 });
  const { path, events } = await openRefused(gateway);
  const bodies: Response[] = [];
  for (let pages = 2; pages <= 20; pages += 1) {
    bodies.push(await gateway.ask(path));
  }
  expect(bodies.map(({ status }) => status)).toEqual(bodies.map(() => 200));
  for (const one of [path, `${path}?poll`]) {
    const refused = await gateway.ask(one);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'rate_limited' });
  }
  const elsewhere = await gateway.ask(path, { from: '198.51.100.7' });
  expect(elsewhere.status).toBe(200);
  await elsewhere.body?.cancel();
  await events.close();
  await expect
    .poll(async () => (await gateway.ask(`${path}?poll`)).status)
    .toBe(200);
  for (const { body } of bodies) await body?.cancel();
});

it('waiting pages are not counted with a rate limit of 0', async () => {
  const gateway = await openGateway({ rateLimit: 0 });
  const { path, events } = await openRefused(gateway);
  const bodies: Response[] = [];
  for (let pages = 0; pages < 25; pages += 1) {
    bodies.push(await gateway.ask(path));
  }
  expect(bodies.map(({ status }) => status)).toEqual(bodies.map(() => 200));
  for (const { body } of bodies) await body?.cancel();
  await events.close();
});
