// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { problem, shardBody } from './fake-gateway';
import {
  expectAdmitted,
  expectRefused,
  leavePages,
  openPage,
  pass,
  readRecord,
  remember,
  settle,
} from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

const TAG = '0123456789ab';
const OTHER = 'ba9876543210';
const SHARD = `list/${answerOf({}).epoch}/0/0`;
const mine = answerOf({ tags: [TAG, OTHER] });
const refused = answerOf({
  verdict: 'refused',
  tags: [TAG],
  hits: [0],
  reference: 'R-1',
});
const old = { dueAt: Date.now() - 1 };
const DAY = 86_400_000;

describe('a cold page view', () => {
  it('makes a visit and no other request', async () => {
    gateway.answers({ tags: [TAG] });
    const page = await openPage();
    expect(gateway.asked()).toEqual(['visits']);
    expectAdmitted(page);
    expect(page.heard.onAdmitted).toHaveBeenCalledOnce();
    expect((await readRecord())?.answer?.tags).toEqual([TAG]);
  });

  it('refuses, calls onRefused with the reference, and counts the refusal once', async () => {
    gateway.answers(refused);
    const page = await openPage();
    expectRefused(page);
    expect(page.heard.onRefused).toHaveBeenCalledExactlyOnceWith({
      reference: 'R-1',
      until: undefined,
    });
    expect(gateway.asked()).toEqual(['visits', 'refusals']);
    await pass(331_000);
    expect(gateway.asked()).toEqual(['visits']);
  });

  it('sends its cookies, and no header that needs a preflight', async () => {
    gateway.answers({});
    await openPage();
    const [visit] = gateway.seen;
    expect(visit?.options).toMatchObject({
      method: 'POST',
      credentials: 'include',
    });
    expect(visit?.options.headers).toBeUndefined();
    expect(visit?.body).toEqual({ script: '__VERSION__' });
  });

  it('stores the visitor token that the cookie brought back', async () => {
    gateway.answers({}, { visitor: 'signed' });
    await openPage();
    expect((await readRecord())?.visitor).toBe('signed');
  });

  it('drops a visitor token that the gateway rejects, and visits without it', async () => {
    await remember({ ...old, answeredAt: 1, visitor: 'forged' });
    gateway.on('visits', ({ body }) =>
      body.visitor
        ? problem(400, 'bad_visitor_token')
        : Response.json(answerOf({})),
    );
    await openPage();
    expect(gateway.seen.map(({ body }) => body.visitor)).toEqual([
      'forged',
      undefined,
    ]);
    expect((await readRecord())?.visitor).toBeUndefined();
  });

  it.each(['text', { answer: 5 }, { format: 0 }])(
    'follows a record that cannot be parsed: %o',
    async (broken) => {
      await remember(broken as object);
      await remember({ shards: undefined, ...(broken as object) } as object);
      gateway.answers({});
      await openPage();
      expect(gateway.asked()).toEqual(['visits']);
    },
  );
});

describe('a warm page view', () => {
  it('makes no request while the record is fresh', async () => {
    await remember({ answer: mine });
    const page = await openPage();
    await pass(200_000);
    expect(gateway.asked()).toEqual([]);
    expectAdmitted(page);
    expect(page.heard.onAdmitted).toHaveBeenCalledOnce();
  });

  it('stays refused with the gateway away', async () => {
    await remember({ answer: refused });
    const page = await openPage();
    expectRefused(page);
    expect(gateway.asked().toSorted()).toEqual(['refusals', 'visits']);
  });

  it('fetches each shard of its tags once when the record is due', async () => {
    await remember({ answer: mine, ...old });
    gateway.on(SHARD, () => shardBody(3));
    const page = await openPage();
    expectAdmitted(page);
    expect(gateway.seen[0]?.options.credentials).toBe('omit');
    expect(gateway.asked()).toEqual([SHARD]);
    const dueAt = (await readRecord())?.dueAt ?? 0;
    expect(dueAt - Date.now()).toBeGreaterThan(290_000);
  });

  it('visits again after a day, and when the clock was put back', async () => {
    gateway.answers({});
    await remember({ answer: mine, ...old, answeredAt: Date.now() - DAY - 1 });
    await openPage();
    expect(gateway.asked()).toEqual(['visits']);
    leavePages();
    await remember({ answeredAt: Date.now() + 2 * DAY });
    await openPage();
    expect(gateway.asked()).toEqual(['visits']);
  });

  it('visits again where a shard is not served any more', async () => {
    await remember({ answer: mine, ...old });
    gateway.on(SHARD, () => problem(404, 'not_found')).answers({});
    await openPage();
    expect(gateway.asked()).toEqual([SHARD, 'visits']);
  });

  it('fetches an outdated shard again by version, and uses that', async () => {
    await remember({ answer: mine, ...old });
    gateway
      .on(SHARD, () => shardBody(4, TAG))
      .on(`${SHARD}?v=5`, () => shardBody(5));
    const page = await openPage();
    expect(gateway.asked()).toEqual([SHARD, `${SHARD}?v=5`]);
    expectAdmitted(page);
  });

  it('refuses at once for a listed tag, then visits for the reason', async () => {
    await remember({ answer: mine, ...old });
    gateway.on(SHARD, () => shardBody(6, TAG));
    const page = await openPage();
    expectRefused(page);
    expect(gateway.asked()).toEqual([SHARD, 'refusals', 'visits']);
    await pass(5000);
    expectRefused(page);
  });

  it('admits at once if the visit contradicts the shard', async () => {
    await remember({ answer: mine, ...old });
    gateway.on(SHARD, () => shardBody(6, TAG)).answers({ ...mine, version: 7 });
    expectAdmitted(await openPage());
    expect((await readRecord())?.answer?.version).toBe(7);
  });

  it('treats an admission older than maxStale as unknown', async () => {
    await remember({ answeredAt: Date.now() - 61_000 });
    const page = await openPage({ maxStale: '60', whenUnknown: 'refuse' });
    expectRefused(page);
    expect(page.heard.onRefused).not.toHaveBeenCalled();
    expect(gateway.asked()).toEqual([]);
  });
});

describe('while the verdict is unknown, the gate', () => {
  it('admits by default', async () => {
    expectAdmitted(await openPage());
  });

  it('holds the widget back for as long as the patience lasts', async () => {
    const page = await openPage({ whenUnknown: 'hold' });
    expectRefused(page);
    await pass(600);
    expectAdmitted(page);
  });

  it('refuses, if the site says so', async () => {
    const page = await openPage({ whenUnknown: 'refuse' });
    await pass(4000);
    expectRefused(page);
    await pass(1000);
    gateway.answers({});
    await pass(300_000);
    expectAdmitted(page);
  });
});

describe('a refusal', () => {
  it('ends at its known end although the gateway is away', async () => {
    gateway.answers({ ...refused, endsIn: 2 });
    const page = await openPage();
    expectRefused(page);
    gateway.asked();
    gateway.away();
    await pass(2000);
    expectAdmitted(page);
    expect(gateway.asked()).toHaveLength(1);
  });

  it('ends when the gateway says so, asked every max age', async () => {
    gateway.answers({ ...refused, maxAge: 10 });
    const page = await openPage();
    gateway.asked();
    await pass(9000);
    expect(gateway.asked()).toEqual([]);
    gateway.answers({ version: 6 });
    await pass(2500);
    expect(gateway.asked()).toEqual(['visits']);
    expectAdmitted(page);
  });

  it('is requested again when the network is back', async () => {
    await remember({ answer: refused, ...old });
    const page = await openPage();
    await pass(5000);
    expectRefused(page);
    gateway.answers({ version: 6 });
    window.dispatchEvent(new Event('online'));
    await settle();
    expectAdmitted(page);
  });

  it('is checked again when the page returns from the back-forward cache', async () => {
    await remember({ answer: mine });
    const page = await openPage();
    await remember({ answer: refused });
    const shown = new Event('pageshow');
    window.dispatchEvent(Object.assign(shown, { persisted: true }));
    await settle();
    expectRefused(page);
  });
});

describe('a gateway that is away', () => {
  it('is asked after longer and longer pauses, over page views too', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const page = await openPage();
    await pass(5000);
    expect(gateway.asked()).toEqual(['visits']);
    expect(page.heard.onError).toHaveBeenCalledOnce();
    leavePages();
    await openPage();
    expect(gateway.asked()).toEqual([]);
    const pauses: (number | undefined)[] = [];
    for (let times = 0; times < 9; times++) {
      pauses.push((await readRecord())?.pause);
      await pass((pauses.at(-1) ?? 0) + 1000);
      await pass(5000);
    }
    expect(pauses.slice(0, 3)).toEqual([30_000, 60_000, 120_000]);
    expect(pauses.at(-1)).toBe(3_600_000);
  });

  it('is asked again within max age by a refused browser', async () => {
    await remember({ answer: { ...refused, maxAge: 60 }, ...old });
    await openPage();
    for (let times = 0; times < 5; times++) {
      await pass(66_000);
      await pass(5000);
      expect((await readRecord())?.pause).toBeLessThanOrEqual(60_000);
      expect(gateway.asked()).toContain('visits');
    }
  });
});

describe('a browser without channels between its tabs', () => {
  it('refuses, and stores the refusal', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    gateway.answers(refused);
    const page = await openPage();
    expectRefused(page);
    expect((await readRecord())?.answer?.verdict).toBe('refused');
  });
});

describe('storage that fails or hangs', () => {
  it.each([
    ['is not there', () => vi.stubGlobal('indexedDB', undefined)],
    ['hangs', () => vi.stubGlobal('indexedDB', { open: () => ({}) })],
  ])('leaves the gate in memory when it %s', async (_, breakIt) => {
    breakIt();
    gateway.answers(refused);
    const page = await openPage();
    // It is waited for when the page opens, and before the gateway is asked.
    await pass(500);
    await pass(500);
    expectRefused(page);
    gateway.answers({ version: 6 });
    // By then it is due, with all of the jitter; then storage is waited for at
    // each of the steps.
    await pass(330_000);
    for (let step = 0; step < 5; step++) await pass(500);
    expectAdmitted(page);
  });
});
