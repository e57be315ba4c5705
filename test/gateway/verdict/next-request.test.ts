import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMAND_LINE } from '../../../src/gateway/auth/command-line';
import { addBan } from '../../../src/gateway/bans/add-ban';
import { liftBan } from '../../../src/gateway/bans/lift-ban';
import { putSite, type SiteDraft } from '../../../src/gateway/sites/put-site';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../support/harness';
import { makeDatabase } from '../support/open-database';

/** Bans as another process would, and this gateway is told of no change. */
const openApart = async () => {
  const gateway = await openGateway();
  await gateway.sweep();
  await gateway.deps.feed.stop();
  const { db } = await gateway.database.open();
  onTestFinished(() => db.destroy());
  const act = { by: { id: 1, name: 'another gateway' }, at: START };
  const { secrets, neverBan } = gateway.deps;
  return {
    gateway,
    ban: async (value: string) => {
      const { ban } = await addBan(
        { db, secrets, neverBan },
        {
          keys: [{ kind: 'ip', value, typed: value, field: 'ip' }],
          sites: [],
          until: null,
          reason: '',
          note: '',
          source: 'doorlist',
          sparing: true,
        },
        act,
      );
      return ban.id;
    },
    lift: (id: number) => liftBan(db, id, act),
    putSite: (draft: SiteDraft) =>
      putSite(db, secrets, draft, { by: COMMAND_LINE, at: START }),
  };
};

describe('the visit after an acknowledged write sees it', () => {
  it('at the same gateway, however many visit meanwhile', async () => {
    const gateway = await openGateway();
    for (let round = 0; round < 8; round += 1) {
      const from = `203.0.113.${round}`;
      const crowd = Array.from({ length: 10 }, (_, index) =>
        gateway.visit({}, { from: `198.51.100.${index}` }),
      );
      const { id } = await gateway.ban({ ip: from });
      const refused = await gateway.visit({}, { from });
      expect(refused).toMatchObject({
        verdict: 'refused',
        version: 2 * round + 1,
        hits: [0],
      });
      await gateway.lift(id);
      const admitted = await gateway.visit({}, { from });
      expect(admitted).toMatchObject({
        verdict: 'admitted',
        version: 2 * round + 2,
      });
      for (const { verdict } of await Promise.all(crowd)) {
        expect(verdict).toBe('admitted');
      }
    }
  });

  it('although another process wrote it, without a notification', async () => {
    const { gateway, ban, lift } = await openApart();
    expect((await gateway.visit()).verdict).toBe('admitted');
    const id = await ban('203.0.113.0/24');
    expect((await gateway.visit()).verdict).toBe('refused');
    await lift(id);
    expect(await gateway.visit()).toMatchObject({
      verdict: 'admitted',
      version: 2,
    });
  });

  it('and so does a request for the list', async () => {
    const { gateway, ban } = await openApart();
    const list = '/v1/sites/default/list';
    const before = await gateway.ask(list);
    await ban(VISITOR);
    const after = await gateway.ask(list);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect((await after.arrayBuffer()).byteLength).toBe(28 + 6);
  });
});

it('a site that another process changes is changed for the next request', async () => {
  const apart = await openApart();
  const { gateway } = apart;
  await gateway.site('shop');
  const origin = 'https://new.example';
  const ask = () =>
    gateway.ask('/v1/sites/shop/visits', {
      method: 'POST',
      json: {},
      headers: { origin },
    });
  expect((await ask()).status).toBe(403);
  await apart.putSite({ id: 'shop', origins: { set: [origin] }, maxAge: 60 });
  expect(await (await ask()).json()).toMatchObject({ maxAge: 60 });
  const list = await gateway.ask('/v1/sites/shop/list');
  expect(list.headers.get('cache-control')).toContain('max-age=60,');
});

it('a ban ends at its millisecond', async () => {
  const gateway = await openGateway();
  const until = new Date(START + 60_000).toISOString();
  await gateway.ban({ ip: VISITOR }, { until });
  const verdict = async () => (await gateway.visit()).verdict;
  gateway.pass(59_999);
  expect(await verdict()).toBe('refused');
  gateway.pass(1);
  expect(await verdict()).toBe('admitted');
});

describe('one turn of the event loop', () => {
  it('reads a site once for all who ask for it', async () => {
    const { gateway } = await openApart();
    const { readSite } = gateway.deps;
    const reads = [readSite('default'), readSite('default')];
    const [first, second] = await Promise.all(reads);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    // Nobody tells a gateway without a feed what is written.
    expect(await readSite('default')).not.toBe(first);
  });

  it('tells each site from the others', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const { readSite } = gateway.deps;
    const found = await Promise.all(
      ['shop', 'default', 'none', 'No\0site'].map(readSite),
    );
    expect(found.map((one) => one?.site.id)).toEqual([
      'shop',
      'default',
      undefined,
      undefined,
    ]);
  });
});

describe('a site that is remembered', () => {
  const isRemembered = async ({ deps }: TestGateway) => {
    const first = await deps.readSite('default');
    return (await deps.readSite('default')) === first;
  };
  /** Until this gateway is told of what others write. */
  const openTold = async (options: Parameters<typeof openGateway>[0] = {}) => {
    const gateway = await openGateway(options);
    await expect.poll(() => isRemembered(gateway)).toBe(true);
    return gateway;
  };

  it('is read anew once this gateway has written', async () => {
    const gateway = await openTold();
    const before = await gateway.deps.readSite('default');
    await gateway.ban({ ip: VISITOR });
    const after = await gateway.deps.readSite('default');
    expect(after?.newestKey).toBeGreaterThan(before?.newestKey ?? NaN);
  });

  it('is read anew once another process has written', async () => {
    const database = await makeDatabase();
    onTestFinished(() => database.remove());
    const gateway = await openTold({ database });
    const other = await openGateway({ database });
    for (let round = 0; round < 10; round += 1) {
      const from = `203.0.113.${round}`;
      expect((await gateway.visit({}, { from })).verdict).toBe('admitted');
      await other.ban({ ip: from });
      await expect
        .poll(async () => (await gateway.visit({}, { from })).verdict)
        .toBe('refused');
    }
  });

  it('knows in memory of bans that no visit came after', async () => {
    const gateway = await openTold();
    await gateway.visit();
    await gateway.ban({ ip: '203.0.113.77' });
    const key = { kind: 'ip', value: '203.0.113.77' } as const;
    const { banKeyFilter } = gateway.deps;
    await expect.poll(() => banKeyFilter.mayHoldKey(key)).toBe(true);
  });

  it('serves what the time says', async () => {
    const gateway = await openTold();
    const before = await gateway.deps.readSite('default');
    gateway.pass(1);
    const after = await gateway.deps.readSite('default');
    expect(after).not.toBe(before);
    expect(after).toEqual(before);
  });

  it('is not remembered once nobody tells of what others write', async () => {
    const gateway = await openTold();
    await gateway.deps.feed.stop();
    expect(await isRemembered(gateway)).toBe(false);
  });
});
