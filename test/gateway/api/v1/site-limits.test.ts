import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import type { Site } from '../../../../src/protocol/sites';
import type {
  SiteLimitCounts,
  SiteLimitsRequest,
} from '../../../../src/protocol/site-limits';
import type { Stats } from '../../../../src/protocol/stats';
import { openGateway, VISITOR, type TestGateway } from '../../support/harness';
import { DAY, identityOf, MINUTE } from '../../support/sign-identity';

const open = async (limits: SiteLimitsRequest, more: object = {}) => {
  const gateway = await openGateway({ rateLimit: 6000, ...more });
  expect((await putLimits(gateway, limits)).status).toBe(200);
  return gateway;
};

const putLimits = async ({ write }: TestGateway, limits: object) => {
  const response = await write('PUT', '/v1/sites/default', { limits });
  const body = (await response.json()) as Site & { field?: string };
  return { status: response.status, body };
};

const startMany = async (
  gateway: TestGateway,
  count: number,
  body: (index: number) => object = () => ({}),
  from: (index: number) => string = () => VISITOR,
): Promise<number[]> => {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const answer = await gateway.startSession(body(index), {
      from: from(index),
    });
    statuses.push(answer.status);
  }
  return statuses;
};

const listBans = async ({ write }: TestGateway) =>
  (
    (await (await write('GET', '/v1/bans?state=active')).json()) as {
      data: Ban[];
    }
  ).data;

const readCounts = async (
  { write }: TestGateway,
  limits?: SiteLimitsRequest,
) => {
  const path = '/v1/sites/default/limits';
  const response = limits
    ? await write('POST', `${path}/preview`, { limits })
    : await write('GET', path);
  expect(response.status).toBe(200);
  const counts = (await response.json()) as SiteLimitCounts;
  return (name: string) => counts.limits.find(({ limit }) => limit === name);
};

describe('a site’s limits', () => {
  it('are by default those that hurt nobody innocent, and kept where a change names none', async () => {
    const gateway = await openGateway();
    const { body } = await putLimits(gateway, {
      chatsPerAddress: { most: 40 },
    });
    expect(body.limits).toMatchObject({
      chatsPerAddress: { mode: 'on', most: 40, within: '10m', for: null },
      chatsPerNetwork: { mode: 'watching' },
      claims: { mode: 'on', most: 10, within: '10m' },
    });
    const again = await putLimits(gateway, { claims: { mode: 'off' } });
    expect(again.body.limits).toMatchObject({
      chatsPerAddress: { most: 40 },
      claims: { mode: 'off', most: 10 },
    });
  });

  it.each([
    [{ chatsPerAddress: { for: '25h' } }, 'limits.chatsPerAddress.for'],
    [{ chatsPerAddress: { for: 'ever' } }, 'limits.chatsPerAddress.for'],
    [{ chatsPerAddress: { within: '2d' } }, 'limits.chatsPerAddress.within'],
    [{ chatsPerAddress: { most: 0 } }, 'limits.chatsPerAddress.most'],
    [{ chatsPerAddress: { mode: 'loud' } }, 'limits.chatsPerAddress.mode'],
    [{ chats: { most: 3 } }, 'limits.chats'],
    [{ claims: { for: '1h' } }, 'limits.claims.for'],
  ])('refuse %j, and stay as they are', async (limits, field) => {
    const gateway = await openGateway();
    const { status, body } = await putLimits(gateway, limits);
    expect(status).toBe(422);
    expect(body.field).toBe(field);
    const site = await gateway.write('GET', '/v1/sites/default');
    expect(((await site.json()) as Site).limits.chatsPerAddress.most).toBe(30);
  });

  it('count for each site apart, and follow a change at once', async () => {
    const gateway = await open({ chatsPerAddress: { most: 2 } });
    expect(await startMany(gateway, 3)).toEqual([201, 201, 429]);
    await gateway.site('shop');
    await gateway.chat({}, { site: 'shop' });
    await putLimits(gateway, { chatsPerAddress: { mode: 'off' } });
    expect(await startMany(gateway, 3)).toEqual([201, 201, 201]);
  });

  it('of a network count all its addresses, and of a visitor all of theirs', async () => {
    const gateway = await open({
      chatsPerNetwork: { mode: 'on', most: 2 },
      chatsPerVisitor: { mode: 'on', most: 2 },
    });
    const near = (index: number) => `203.0.113.${index + 1}`;
    expect(await startMany(gateway, 3, () => ({}), near)).toEqual([
      201, 201, 429,
    ]);
    const { visitor } = await gateway.chat({}, { from: '198.51.100.9' });
    expect(await startMany(gateway, 2, () => ({ visitor }), near)).toEqual([
      201, 429,
    ]);
  });

  it('let one browser start 30 chats, its first among them, and no more', async () => {
    const gateway = await open({ chatsPerVisitor: { mode: 'on' } });
    const { visitor } = await gateway.chat();
    const rest = await startMany(gateway, 30, () => ({ visitor }));
    const started = [201, ...rest];
    expect(started.slice(28)).toEqual([201, 201, 429]);
    expect(started.slice(0, 30).every((status) => status === 201)).toBe(true);
  });

  it('that watch stop nobody, and count whom they would have stopped', async () => {
    const gateway = await open({
      chatsPerAddress: { mode: 'watching', most: 2 },
    });
    expect(await startMany(gateway, 5)).toEqual([201, 201, 201, 201, 201]);
    const limit = (await readCounts(gateway))('chatsPerAddress');
    expect(limit).toMatchObject({
      ...{ mode: 'watching', limited: 0, watched: 3 },
      counted: { beyond: 3, owners: 1, signedIn: 0 },
    });
    const stats = await gateway.write('GET', '/v1/stats');
    expect(((await stats.json()) as Stats).days.at(-1)).toMatchObject({
      ...{ chats: 5, watchedChats: 3, limitedChats: 0 },
    });
  });

  it('look nothing up beyond claims that are on, and all of them while they watch', async () => {
    const gateway = await open({ claims: { mode: 'watching', most: 1 } });
    await gateway.ban({ email: 'person1@example.com' });
    const claims = (index: number) => ({
      claims: { email: `person${index}@example.com` },
    });
    expect(await startMany(gateway, 2, claims)).toEqual([201, 403]);
    expect((await readCounts(gateway))('claims')).toMatchObject({ watched: 1 });
  });

  it('are all lifted by a rate limit of 0', async () => {
    const gateway = await open(
      { chatsPerAddress: { most: 1 } },
      { rateLimit: 0 },
    );
    expect(await startMany(gateway, 3)).toEqual([201, 201, 201]);
  });

  it('stop nobody who signed in, and nobody at a school below them', async () => {
    const gateway = await open({ chatsPerAddress: { most: 3, for: '1h' } });
    expect(await startMany(gateway, 3)).toEqual([201, 201, 201]);
    expect(await listBans(gateway)).toEqual([]);
    const identity = identityOf(gateway, { email: 'ana@example.com' });
    expect(await startMany(gateway, 2, () => ({ identity }))).toEqual([
      201, 201,
    ]);
    expect(await startMany(gateway, 1)).toEqual([403]);
    // The ban that stands by now spares them, too.
    expect(await startMany(gateway, 1, () => ({ identity }))).toEqual([201]);
  });
});

describe('a ban by a limit', () => {
  it('is of one address, of this site, marked automatic, and ends by itself', async () => {
    const gateway = await open({ chatsPerAddress: { most: 2, for: '1h' } });
    expect(await startMany(gateway, 5)).toEqual([201, 201, 403, 403, 403]);
    const [ban, ...others] = await listBans(gateway);
    expect(others).toEqual([]);
    expect(ban).toMatchObject({
      keys: [{ kind: 'ip', value: VISITOR }],
      ...{ automatic: true, sites: ['default'], effect: 'refuse' },
      ...{ sparing: true, createdBy: { id: 0, name: 'Doorlist' } },
      reason: 'More than 2 chats in 10m at one address',
      until: new Date(gateway.now() + 60 * MINUTE).toISOString(),
    });
    gateway.pass(60 * MINUTE);
    expect(await startMany(gateway, 1)).toEqual([201]);
  });

  it('is of a /64, and of the browser that started too many', async () => {
    const gateway = await open({
      chatsPerAddress: { most: 1, for: '10m', effect: 'watch' },
      chatsPerVisitor: { mode: 'on', most: 1, for: '24h' },
    });
    const from = (index: number) => `2001:db8:1:1::${index + 1}`;
    expect(await startMany(gateway, 3, () => ({}), from)).toEqual([
      201, 201, 201,
    ]);
    const { visitor } = await gateway.chat();
    expect(await startMany(gateway, 1, () => ({ visitor }))).toEqual([403]);
    const keys = (await listBans(gateway)).flatMap((ban) =>
      ban.keys.map(({ kind, value }) => `${ban.effect} ${kind} ${value}`),
    );
    expect(keys.toSorted()).toEqual([
      `refuse visitor ${gateway.secrets.readVisitor(visitor)}`,
      'watch ip 2001:db8:1:1::/64',
    ]);
  });

  it('is not back at once after a person lifted it', async () => {
    const gateway = await open({ chatsPerAddress: { most: 2, for: '1h' } });
    expect(await startMany(gateway, 3)).toEqual([201, 201, 403]);
    const [ban] = await listBans(gateway);
    await gateway.lift(ban?.id ?? 0);
    expect(await startMany(gateway, 3)).toEqual([201, 201, 201]);
    expect(await listBans(gateway)).toEqual([]);
    gateway.pass(10 * MINUTE);
    expect(await startMany(gateway, 3)).toEqual([201, 201, 403]);
  });

  it('is a person’s once somebody extends it', async () => {
    const gateway = await open({ chatsPerAddress: { most: 1, for: '1h' } });
    await startMany(gateway, 2);
    const [ban] = await listBans(gateway);
    const until = new Date(gateway.now() + 3 * DAY).toISOString();
    const edit = await gateway.write('PATCH', `/v1/bans/${ban?.id}`, { until });
    expect(await edit.json()).toMatchObject({ until });
    const [extended] = await listBans(gateway);
    expect(extended).not.toHaveProperty('automatic');
  });

  it('is of nobody on the never-ban list, and of no proxy’s address', async () => {
    const gateway = await open(
      { chatsPerAddress: { most: 1, for: '1h' } },
      { neverBanned: [VISITOR] },
    );
    expect(await startMany(gateway, 2)).toEqual([201, 429]);
    const statuses = [];
    for (let index = 0; index < 11; index += 1) {
      const { status } = await gateway.startSession(
        {},
        { from: '10.0.0.1', headers: { 'x-forwarded-for': VISITOR } },
      );
      statuses.push(status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect(await listBans(gateway)).toEqual([]);
  });
});

it('other limits are counted over the last seven days before anybody sets them', async () => {
  const gateway = await openGateway({ rateLimit: 6000 });
  await startMany(gateway, 4);
  gateway.pass(DAY);
  const identity = identityOf(gateway, { email: 'ana@example.com' });
  await startMany(gateway, 2);
  gateway.pass(1);
  await startMany(gateway, 1, () => ({ identity }));
  const of = async (limits: SiteLimitsRequest) =>
    (await readCounts(gateway, limits))('chatsPerAddress')?.counted;
  expect(await of({ chatsPerAddress: { most: 3 } })).toEqual({
    ...{ beyond: 1, owners: 1, signedIn: 0 },
  });
  expect(await of({ chatsPerAddress: { most: 2 } })).toEqual({
    ...{ beyond: 3, owners: 1, signedIn: 1 },
  });
  expect(await of({ chatsPerAddress: { most: 3, for: '24h' } })).toEqual({
    ...{ beyond: 1, owners: 1, signedIn: 0 },
  });
  gateway.pass(7 * DAY + 1);
  expect(await of({ chatsPerAddress: { most: 1 } })).toEqual({
    ...{ beyond: 0, owners: 0, signedIn: 0 },
  });
  // Nothing was set.
  const site = await gateway.write('GET', '/v1/sites/default');
  expect(((await site.json()) as Site).limits.chatsPerAddress.most).toBe(30);
});
