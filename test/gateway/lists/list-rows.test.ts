import { describe, expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../support/harness';
import { readShards, readTags } from '../support/read-list';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

const countTags = async ({ db }: TestGateway): Promise<number> =>
  (await db.selectFrom('tags').select('tag').execute()).length;

const banMany = ({ write }: TestGateway, name: string, sites: string[] = []) =>
  write('POST', '/v1/bans', {
    keys: Array.from({ length: 200 }, (_, index) => ({
      kind: 'visitor',
      value: `${name} ${index}`,
    })),
    sites,
  });

describe('a ban of all sites', () => {
  it('is one row, at one site and at thirty', async () => {
    const gateway = await openGateway();
    await gateway.ban({ visitor: 'one' });
    expect(await countTags(gateway)).toBe(1);
    for (let n = 1; n < 30; n += 1) await gateway.site(`s${n}`);
    await gateway.ban({ visitor: 'two' });
    expect(await countTags(gateway)).toBe(2);
    expect(await readTags(gateway, 's29')).toHaveLength(2);
  });

  it('is one row where sites have bans of their own, too', async () => {
    const gateway = await openGateway();
    for (let n = 1; n < 10; n += 1) {
      await gateway.site(`s${n}`);
      await gateway.ban({ visitor: `of ${n}` }, { sites: [`s${n}`] });
    }
    await gateway.ban({ visitor: 'of all' });
    expect(await countTags(gateway)).toBe(10);
    expect(await readTags(gateway, 's9')).toHaveLength(2);
    expect(await readTags(gateway)).toHaveLength(1);
  });

  it('is another row for a site with a list of its own', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.write('PUT', '/v1/sites/shop', { ownList: true });
    await gateway.ban({ visitor: 'troll' });
    expect(await countTags(gateway)).toBe(2);
    expect(await readTags(gateway, 'shop')).toHaveLength(1);
  });
});

it('what a site bans beside the shared list changes no other site’s list', async () => {
  const gateway = await openGateway();
  for (const id of ['shop', 'blog']) await gateway.site(id);
  await banMany(gateway, 'of all');
  const before = await readShards(gateway, 'blog');
  await banMany(gateway, 'of shop', ['shop']);
  await banMany(gateway, 'more of shop', ['shop']);
  expect(await readShards(gateway, 'blog')).toEqual(before);
  const shards = await readShards(gateway, 'shop');
  expect(shards).toHaveLength(2);
  expect(shards.flatMap(({ tags }) => tags)).toHaveLength(600);
});

it('how a list was cut before is served for a day, whichever part was cut finer', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const { epoch } = await gateway.visit({}, { site: 'shop' });
  const statuses = () =>
    Promise.all(
      [0, 1, 2].map(async (bits) => {
        const path = `/v1/sites/shop/list/${epoch}/${bits}/0`;
        return (await gateway.ask(path)).status;
      }),
    );
  for (const name of ['a', 'b']) await banMany(gateway, name, ['shop']);
  expect(await statuses()).toEqual([200, 200, 404]);
  gateway.pass(DAY);
  expect(await statuses()).toEqual([404, 200, 404]);
  for (const name of ['c', 'd', 'e', 'f']) await banMany(gateway, name);
  expect(await statuses()).toEqual([404, 200, 200]);
  gateway.pass(DAY);
  expect(await statuses()).toEqual([404, 404, 200]);
});

describe('a list of a site’s own', () => {
  it('is used one max age after it was asked for, filled', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.ban({ ip: '203.0.113.24' });
    const shared = await gateway.visit({}, { site: 'shop' });
    await gateway.write('PUT', '/v1/sites/shop', { ownList: true });
    await gateway.sweep();
    expect(await gateway.visit({}, { site: 'shop' })).toEqual({
      ...shared,
      appeal: expect.any(String),
    });
    gateway.pass(300 * SECOND);
    const own = await gateway.visit({}, { site: 'shop' });
    expect(own.epoch).toBeGreaterThan(shared.epoch);
    expect(own.tags).not.toEqual(shared.tags);
    expect(own.verdict).toBe('refused');
    expect(await readTags(gateway, 'shop')).toEqual(
      own.hits.map((index) => own.tags[index]),
    );
  });

  it('is given up for a later shared one', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.write('PUT', '/v1/sites/shop', { ownList: true });
    await gateway.sweep();
    gateway.pass(300 * SECOND);
    const own = await gateway.visit({}, { site: 'shop' });
    await gateway.write('PUT', '/v1/sites/shop', { ownList: false });
    expect(await gateway.visit({}, { site: 'shop' })).toEqual(own);
    gateway.pass(7 * DAY - 600 * SECOND);
    await gateway.sweep();
    gateway.pass(300 * SECOND);
    const shared = await gateway.visit({}, { site: 'shop' });
    expect(shared.epoch).toBeGreaterThan(own.epoch);
    expect(shared.epoch).toBe((await gateway.visit()).epoch);
  });
});
