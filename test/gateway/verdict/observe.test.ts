import { expect, it } from 'vitest';
import type { Explanation } from '../../../src/protocol/explain';
import type { Session } from '../../../src/protocol/sessions';
import type { Stats } from '../../../src/protocol/stats';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';
import { readShards, readTags } from '../support/read-list';
import { readStream } from '../support/read-stream';

const observe = async (gateway: TestGateway, on: boolean) => {
  const response = await gateway.write('PUT', '/v1/sites/default', {
    observe: on,
  });
  expect(response.status).toBe(200);
};

it('a site that observes refuses nobody, and its list is empty and newer', async () => {
  const gateway = await openGateway();
  await gateway.ban({ ip: VISITOR });
  const refused = await gateway.visit();
  expect(refused).toMatchObject({ verdict: 'refused', hits: [0] });
  await observe(gateway, true);
  const admitted = await gateway.visit();
  expect(admitted).toMatchObject({
    ...{ verdict: 'admitted', hits: [], tags: refused.tags },
  });
  expect(admitted).not.toHaveProperty('reference');
  expect(await readTags(gateway)).toEqual([]);
  const [shard] = await readShards(gateway);
  expect(shard?.version).toBeGreaterThan(refused.version);
  // A ban that is made meanwhile refuses nobody either.
  await gateway.ban({ ip: '192.0.2.7' });
  expect(await gateway.visit({}, { from: '192.0.2.7' })).toMatchObject({
    ...{ verdict: 'admitted' },
  });
  expect(await readTags(gateway)).toEqual([]);
});

it('refuses at once when it observes no more, also by the list alone', async () => {
  const gateway = await openGateway();
  await gateway.ban({ ip: VISITOR });
  await observe(gateway, true);
  const { tags, version } = await gateway.visit();
  await observe(gateway, false);
  // A page that was answered before takes the list’s word, which is newer.
  const [shard] = await readShards(gateway);
  expect(shard?.version).toBeGreaterThan(version);
  expect(shard?.tags).toContain(tags[0]);
  expect(await gateway.visit()).toMatchObject({ verdict: 'refused' });
  expect((await gateway.startSession()).status).toBe(403);
});

it('open chats and waiting pages are told both times', async () => {
  const gateway = await openGateway();
  const { token } = await gateway.chat();
  const chat = readStream(
    await gateway.ask(`/v1/sites/default/sessions/${token}/events`),
  );
  expect((await chat.next())?.event).toBe('admitted');
  await gateway.ban({ ip: VISITOR });
  expect((await chat.next())?.event).toBe('refused');
  const { reference } = await gateway.visit();
  const waiting = readStream(
    await gateway.ask(`/v1/sites/default/refusals/${reference}/events`),
  );
  expect((await waiting.next())?.event).toBe('refused');
  await observe(gateway, true);
  expect((await chat.next())?.event).toBe('admitted');
  expect((await waiting.next())?.event).toBe('ended');
  await observe(gateway, false);
  expect((await chat.next())?.event).toBe('refused');
  await chat.close();
  await waiting.close();
});

it('agents see who would have been refused, and by what; it is counted', async () => {
  const gateway = await openGateway();
  const ban = await gateway.ban({ ip: VISITOR });
  await observe(gateway, true);
  const { code } = await gateway.chat();
  await gateway.chat({}, { from: '198.51.100.3' });
  const show = async () =>
    (await (
      await gateway.write('GET', `/v1/sessions/${code}`)
    ).json()) as Session;
  expect(await show()).toMatchObject({
    ...{ state: 'live', ban: null, observed: { id: ban.id } },
  });
  const live = await gateway.write('GET', '/v1/sessions?state=live');
  expect(((await live.json()) as { data: unknown[] }).data).toHaveLength(2);
  const shown = await gateway.write('GET', `/v1/bans/${ban.id}`);
  expect(await shown.json()).toMatchObject({ hits: 1 });
  await gateway.deps.dayCounter.flush();
  const stats = (await (
    await gateway.write('GET', '/v1/stats')
  ).json()) as Stats;
  expect(stats.days.at(-1)).toMatchObject({
    ...{ chats: 2, observedChats: 1, refusedChats: 0 },
  });
  await observe(gateway, false);
  const after = await show();
  expect(after).toMatchObject({ state: 'blocked', ban: { id: ban.id } });
  expect(after).not.toHaveProperty('observed');
});

it('whoever asks why somebody is admitted reads that the site observes', async () => {
  const gateway = await openGateway();
  const { id } = await gateway.ban({ ip: VISITOR });
  const explain = async () =>
    (
      await gateway.write(
        'GET',
        `/v1/explain?site=default&kind=ip&value=${VISITOR}`,
      )
    ).json() as Promise<Explanation>;
  expect(await explain()).not.toHaveProperty('observes');
  await observe(gateway, true);
  const told = await explain();
  expect(told).toMatchObject({ verdict: 'admitted', observes: true });
  expect(told.bans.map(({ ban }) => ban)).toEqual([id]);
});

it('other sites refuse as before', async () => {
  const gateway = await openGateway();
  await gateway.site('shop', ['http://localhost']);
  await gateway.ban({ ip: VISITOR });
  await observe(gateway, true);
  expect(await gateway.visit({}, { site: 'shop' })).toMatchObject({
    ...{ verdict: 'refused' },
  });
  expect(await readTags(gateway, 'shop')).toHaveLength(1);
});
