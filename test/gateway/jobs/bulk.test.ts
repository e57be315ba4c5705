import { expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Job } from '../../../src/protocol/jobs';
import type { Page } from '../../../src/protocol/page';
import { openGateway, type TestGateway } from '../support/harness';
import { finishJob } from './finish-job';

const sendBulk = async (
  gateway: TestGateway,
  json: object,
  { query = '', token = '' } = {},
) =>
  gateway.ask(`/v1/bans/bulk${query}`, {
    ...{ method: 'POST', json },
    token: token || (await gateway.token()),
  });

const bulk = async (
  gateway: TestGateway,
  json: object,
  more?: { query?: string; token?: string },
): Promise<Job> => {
  const response = await sendBulk(gateway, json, more);
  expect(response.status).toBe(202);
  return finishJob(gateway, ((await response.json()) as Job).id);
};

const undo = async (gateway: TestGateway, id: number): Promise<Job> => {
  const response = await gateway.write('POST', `/v1/jobs/${id}/undo`);
  expect(response.status).toBe(202);
  return finishJob(gateway, ((await response.json()) as Job).id);
};

const listBans = async (gateway: TestGateway): Promise<Ban[]> => {
  const response = await gateway.write('GET', '/v1/bans?sort=createdAt');
  return ((await response.json()) as Page<Ban>).data;
};

const UNTIL = '2027-01-02T03:04:05.000Z';
const LATER = '2028-01-02T03:04:05.000Z';

it('whatever a filter leaves is lifted, as it was when that was asked', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await gateway.ban({ ip: '203.0.113.1' }, { reason: 'Spam' });
  await gateway.ban({ ip: '203.0.113.2' }, { reason: 'spam', until: UNTIL });
  await gateway.ban({ email: 'ana@example.com' }, { reason: 'spam' });
  await gateway.ban({ ip: '203.0.113.4' }, { sites: ['shop'] });
  const lift = { lift: {} };
  const count = async (filter: object) => {
    const body = { filter, action: lift };
    const { total } = await bulk(gateway, body, { query: '?dryRun=1' });
    return total;
  };
  expect(await count({ state: 'active' })).toBe(4);
  expect(await count({ reason: 'spam' })).toBe(3);
  expect(await count({ reason: 'spam', kind: 'ip' })).toBe(2);
  expect(await count({ contains: '203.0.113.4' })).toBe(1);
  expect(await count({ q: 'ana@' })).toBe(1);
  expect(await count({ site: 'default' })).toBe(3);
  expect(await count({ source: 'zendesk' })).toBe(0);
  expect(await count({ since: '2027-01-01T00:00:00Z' })).toBe(0);
  const job = await bulk(gateway, {
    filter: { reason: 'spam', kind: 'ip' },
    action: lift,
  });
  expect(job).toMatchObject({ kind: 'lift', counts: { lifted: 2 } });
  const states = (await listBans(gateway)).map(({ state }) => state);
  expect(states).toEqual(['lifted', 'lifted', 'active', 'active']);
  expect((await undo(gateway, job.id)).counts).toMatchObject({ restored: 2 });
});

it('many bans get another end, texts and sites, and get their own back', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const first = await gateway.ban(
    { ip: '203.0.113.1' },
    { reason: 'one', until: UNTIL },
  );
  const second = await gateway.ban(
    { ip: '203.0.113.2' },
    { reason: 'two', note: 'kept', sites: ['shop'] },
  );
  const third = await gateway.ban({ ip: '203.0.113.3' }, { reason: 'three' });
  const before = await listBans(gateway);
  const set = { until: LATER, reason: 'all', sites: ['default'] };
  const body = { filter: { state: 'active' }, action: { set } };
  const dry = await bulk(gateway, body, { query: '?dryRun=1' });
  expect(await listBans(gateway)).toEqual(before);
  const job = await bulk(gateway, body);
  expect(dry.counts).toEqual(job.counts);
  expect(job).toMatchObject({ kind: 'edit', counts: { changed: 3 } });
  const changed = await listBans(gateway);
  for (const ban of changed) expect(ban).toMatchObject(set);
  expect(changed[1]?.note).toBe('kept');
  const refused = () =>
    gateway.startSession({}, { site: 'shop', from: '203.0.113.2' });
  expect((await refused()).status).toBe(201);

  await gateway.write('PATCH', `/v1/bans/${third.id}`, { reason: 'mine' });
  const undone = await undo(gateway, job.id);
  expect(undone.counts).toMatchObject({ restored: 2, changedSince: 1 });
  const after = await listBans(gateway);
  const said = ({ until, reason, note, sites }: Partial<Ban> = {}) => ({
    ...{ until, reason, note, sites },
  });
  expect(said(after[0])).toEqual(said(first));
  expect(said(after[1])).toEqual(said(second));
  expect(said(after[2])).toMatchObject({ ...set, reason: 'mine' });
  expect((await refused()).status).toBe(403);
});

it('says of each ban why it was not changed', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const everywhere = await gateway.ban({ ip: '203.0.113.1' });
  const shops = await gateway.ban({ ip: '203.0.113.2' }, { sites: ['shop'] });
  const over = await gateway.ban({ ip: '203.0.113.3' }, { sites: ['shop'] });
  await gateway.lift(over.id);
  const ids = [everywhere.id, shops.id, over.id, 999, shops.id];
  const token = await gateway.token('supervisor', ['shop']);
  const action = { set: { until: UNTIL } };
  const { lines } = await bulk(gateway, { ids, action }, { token });
  expect(lines.map(({ outcome }) => outcome)).toEqual([
    ...['forbidden', 'changed', 'ended', 'notFound'],
  ]);
  const again = await bulk(gateway, { ids: [shops.id], action }, { token });
  expect(again).toMatchObject({
    counts: { unchanged: 1 },
    undoableUntil: null,
  });
  const sites = await sendBulk(
    gateway,
    { ids, action: { set: { sites: ['default'] } } },
    { token },
  );
  expect(sites.status).toBe(403);
});

it('names the field of what can’t be done', async () => {
  const gateway = await openGateway();
  const { id } = await gateway.ban({ ip: '203.0.113.1' });
  const lift = { lift: {} };
  const refuse = async (json: object) => {
    const response = await sendBulk(gateway, json);
    const { field } = (await response.json()) as { field: string };
    return [response.status, field];
  };
  const ids = [id];
  const both = { ids, filter: { kind: 'ip' }, action: lift };
  expect(await refuse(both)).toEqual([422, 'ids']);
  expect(await refuse({ action: lift })).toEqual([422, 'ids']);
  // Not by an oversight all bans.
  expect(await refuse({ filter: {}, action: lift })).toEqual([422, 'filter']);
  expect(await refuse({ ids, action: {} })).toEqual([422, 'action']);
  expect(await refuse({ ids, action: { set: {}, ...lift } })).toEqual([
    ...[422, 'action.set'],
  ]);
  const past = { set: { until: '2020-01-01T00:00:00Z' } };
  expect(await refuse({ ids, action: past })).toEqual([
    ...[422, 'action.set.until'],
  ]);
  const unknown = { set: { sites: ['nowhere'] } };
  expect(await refuse({ ids, action: unknown })).toEqual([
    ...[422, 'action.set.sites'],
  ]);
  const misspelt = { filter: { stat: 'active' }, action: lift };
  expect((await refuse(misspelt))[0]).toBe(422);
  const jobs = await gateway.db.selectFrom('jobs').selectAll().execute();
  expect(jobs).toEqual([]);
});

it('takes bans by their references, in either case, and says which no ban has', async () => {
  const gateway = await openGateway();
  const first = await gateway.ban({ ip: '203.0.113.1' });
  const second = await gateway.ban({ ip: '203.0.113.2' });
  const ids = [first.reference.toLowerCase(), first.reference, second.id];
  const done = await bulk(gateway, { ids, action: { lift: {} } });
  expect(done).toMatchObject({ total: 2, counts: { lifted: 2 } });

  const refused = await sendBulk(gateway, {
    ids: [second.id, 'ZZZZ-ZZZZ'],
    action: { lift: {} },
  });
  expect(await refused.json()).toMatchObject({
    status: 422,
    field: 'ids.1',
    detail: 'There is no ban ZZZZ-ZZZZ. Expected its id, or its reference.',
  });
});
