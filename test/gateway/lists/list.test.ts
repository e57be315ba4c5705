import { describe, expect, it } from 'vitest';
import { openGateway, START, type TestGateway } from '../support/harness';
import { readShards, readTags } from '../support/read-list';

const DAY = 24 * 60 * 60 * 1000;
const EPOCH = START / 1000;
const LIST = '/v1/sites/default/list';

const visitors = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'visitor',
    value: `visitor-${from + index}`,
  }));

/** Bans many visitors by as few bans as may be; answers the bans' ids. */
const banMany = async (gateway: TestGateway, count: number) => {
  const ids: number[] = [];
  for (let from = 0; from < count; from += 150) {
    const keys = visitors(Math.min(150, count - from), from);
    const response = await gateway.write('POST', '/v1/bans', { keys });
    ids.push(((await response.json()) as { id: number }).id);
  }
  return ids;
};

const bitsOf = async (gateway: TestGateway) =>
  Buffer.from(await (await gateway.ask(LIST)).arrayBuffer()).readUInt8(5);

describe('the header of a list', () => {
  it('stands before the tags, byte by byte as designed', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['https://shop.example'], 120);
    await gateway.ban({ visitor: 'one' });
    await gateway.ban({ visitor: 'two' });
    const response = await gateway.ask('/v1/sites/shop/list');
    const body = Buffer.from(await response.arrayBuffer());

    expect(response.headers.get('content-type')).toBe(
      'application/octet-stream',
    );
    expect(body.length).toBe(28 + 2 * 6);
    expect(body.subarray(0, 4).toString('latin1')).toBe('DLST');
    expect([...body.subarray(4, 8)]).toEqual([1, 0, 6, 0]);
    expect(body.readUInt32BE(8)).toBe(EPOCH);
    expect(body.readUInt32BE(12)).toBe(0);
    expect(body.readUInt32BE(16)).toBe(2);
    expect(body.readUInt32BE(20)).toBe(120);
    expect(body.readUInt32BE(24)).toBe(2);
    expect(body.readUIntBE(28, 6)).toBeLessThan(body.readUIntBE(34, 6));
  });

  it('is the whole of an empty list', async () => {
    const gateway = await openGateway();
    const body = await (await gateway.ask(LIST)).arrayBuffer();
    expect(body.byteLength).toBe(28);
  });

  it('is all that /list returns once the list has shards', async () => {
    const gateway = await openGateway();
    await banMany(gateway, 257);
    const body = Buffer.from(await (await gateway.ask(LIST)).arrayBuffer());
    expect(body.length).toBe(28);
    expect(body.readUInt8(5)).toBe(1);
    expect(body.readUInt32BE(16)).toBe(2);
    expect(body.readUInt32BE(24)).toBe(0);
  });
});

describe('the division into shards', () => {
  it('begins above 256 tags, and gets finer as shards grow', async () => {
    const gateway = await openGateway();
    await banMany(gateway, 256);
    expect(await bitsOf(gateway)).toBe(0);
    await gateway.ban({ visitor: 'one more' });
    expect(await bitsOf(gateway)).toBe(1);
    await banMany(gateway, 1500);
    const shards = await readShards(gateway);
    const held = shards.map(({ tags }) => tags.length);
    expect(Math.max(...held)).toBeLessThanOrEqual(256);
    expect(held.reduce((sum, one) => sum + one)).toBe(1501);
  });

  it('gives each shard exactly its tags, ascending, without duplicates', async () => {
    const gateway = await openGateway();
    await banMany(gateway, 600);
    // The same keys once more: banned twice, listed once.
    await banMany(gateway, 600);
    const shards = await readShards(gateway);
    expect(shards.length).toBeGreaterThan(1);
    for (const [index, { bits, shard, tags }] of shards.entries()) {
      expect(shard).toBe(index);
      expect(tags).toEqual([...new Set(tags)].sort());
      for (const tag of tags) {
        expect(BigInt(`0x${tag}`) >> BigInt(48 - bits)).toBe(BigInt(index));
      }
    }
    expect(shards.flatMap(({ tags }) => tags)).toHaveLength(600);
  });

  it('before the last one is served for a day', async () => {
    const gateway = await openGateway();
    await banMany(gateway, 300);
    const whole = `${LIST}/${EPOCH}/0/0`;
    expect((await gateway.ask(whole)).status).toBe(200);
    gateway.pass(DAY - 1000);
    expect((await gateway.ask(whole)).status).toBe(200);
    gateway.pass(2000);
    const gone = await gateway.ask(whole);
    expect(gone.status).toBe(404);
    expect(gone.headers.get('cache-control')).toBe('no-store');
  });

  it('gets coarser only after enough lifts', async () => {
    const gateway = await openGateway();
    const bans = await banMany(gateway, 300);
    const lift = async () => {
      await gateway.lift(bans.pop() ?? 0);
      gateway.pass(60 * 60 * 1000);
      await gateway.sweep();
    };
    expect(await bitsOf(gateway)).toBe(1);
    await lift();
    // 150 tags would fit into one shard, but would not leave it any room.
    expect(await bitsOf(gateway)).toBe(1);
    const tags = await readTags(gateway);
    await lift();
    expect(await bitsOf(gateway)).toBe(0);
    expect(await readTags(gateway)).toEqual([]);
    expect(tags).toHaveLength(150);
    const finer = `${LIST}/${EPOCH}/1/1`;
    expect((await gateway.ask(finer)).status).toBe(200);
    gateway.pass(DAY);
    expect((await gateway.ask(finer)).status).toBe(404);
  });
});

describe('a shard', () => {
  it('carries the version of the last change that touched it', async () => {
    const gateway = await openGateway();
    await banMany(gateway, 300);
    const before = await readShards(gateway);
    const ban = await gateway.ban({ visitor: 'a newcomer' });
    const after = await readShards(gateway);
    const grown = after.filter(
      ({ tags }, index) => tags.length > (before[index]?.tags.length ?? 0),
    );
    expect(grown.map(({ version }) => version)).toEqual([3]);
    const [untouched] = after.filter((shard) => !grown.includes(shard));
    expect(untouched).toEqual(before[untouched?.shard ?? -1]);

    await gateway.lift(ban.id);
    const [shrunk] = (await readShards(gateway)).filter(
      ({ shard }) => shard === grown[0]?.shard,
    );
    expect(shrunk?.version).toBe(4);
    expect(shrunk?.tags).toEqual(before[shrunk?.shard ?? -1]?.tags);
  });

  it('keeps a tag while another ban has the same key', async () => {
    const gateway = await openGateway();
    const one = await gateway.ban({ visitor: 'troll' });
    const other = await gateway.ban({ visitor: 'troll', email: 'a@b.example' });
    const both = await readTags(gateway);
    await gateway.lift(one.id);
    expect(await readTags(gateway)).toEqual(both);
    await gateway.lift(other.id);
    expect(await readTags(gateway)).toEqual([]);
  });

  it.each([
    ['an unknown epoch', `${EPOCH + 1}/0/0`],
    ['bits it never had', `${EPOCH}/3/0`],
    ['a shard beyond its bits', `${EPOCH}/0/1`],
    ['more bits than there may be', `${EPOCH}/25/0`],
    ['no numbers', `${EPOCH}/zero/0`],
    ['a negative shard', `${EPOCH}/0/-1`],
    ['an epoch of many digits', `${'9'.repeat(30)}/0/0`],
  ])('of %s is not found, and that is not kept', async (_, path) => {
    const gateway = await openGateway();
    const response = await gateway.ask(`${LIST}/${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ code: 'not_found' });
  });
});

describe('a cache of lists', () => {
  it('may keep the list for its max age, for any origin', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['https://shop.example'], 120);
    for (const path of ['', `/${EPOCH}/0/0`, `/${EPOCH}/0/0?v=7`]) {
      const { status, headers } = await gateway.ask(
        `/v1/sites/shop/list${path}`,
        { headers: { origin: 'https://elsewhere.example' } },
      );
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe(
        'public, max-age=120, stale-while-revalidate=120',
      );
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  it('learns by the ETag whether anything changed', async () => {
    const gateway = await openGateway();
    const etag = (await gateway.ask(LIST)).headers.get('etag') ?? '';
    const again = () =>
      gateway.ask(LIST, { headers: { 'if-none-match': etag } });
    const unchanged = await again();
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get('etag')).toBe(etag);
    expect((await unchanged.arrayBuffer()).byteLength).toBe(0);
    await gateway.ban({ visitor: 'troll' });
    expect((await again()).status).toBe(200);
  });

  it('gets a new max age as soon as the site has one', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['https://shop.example'], 120);
    await gateway.ask('/v1/sites/shop/list');
    await gateway.site('shop', ['https://shop.example'], 60);
    const response = await gateway.ask('/v1/sites/shop/list');
    expect(response.headers.get('cache-control')).toContain('max-age=60,');
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.readUInt32BE(20)).toBe(60);
  });
});
