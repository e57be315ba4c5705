// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Stats } from '../../../src/protocol/stats';
import { away, fakeGateway, ok, problem } from './fake-gateway';
import { aDay, anOutcome, someDays, someStats } from './number-samples';
import { openPanel } from './open-panel';
import { aMe, minutesAgo, NOW } from './samples';
import { waitFor } from '../../wait-for';

const STATS = 'GET /v1/stats';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

const withLast = (last: Partial<Stats['days'][number]>, count = 30) => [
  ...someDays(count, '2026-11-20').slice(0, -1),
  aDay('2026-11-20', last),
];

const open = async (
  stats: Stats,
  {
    me = aMe(),
    url = '/console/overview',
    routes = {},
  }: {
    me?: ReturnType<typeof aMe>;
    url?: string;
    routes?: Parameters<typeof fakeGateway>[0];
  } = {},
) => {
  const gateway = fakeGateway({
    'GET /v1/me': ok(me),
    [STATS]: ok(stats),
    'GET /v1/suggestions': ok({ data: [] }),
    'GET /v1/appeals': ok({
      ...{ data: [], counts: { open: 0, accepted: 0, declined: 0 } },
    }),
    ...routes,
  });
  const panel = openPanel(gateway, { url });
  await panel.find('h1', 'Overview');
  return { gateway, panel };
};

describe('the overview', () => {
  it('has four figures, each a link to what it counts', async () => {
    const { panel } = await open(
      someStats({
        days: withLast({
          ...{ refusedChats: 4000, refusals: 2547, bans: 462 },
          ...{ ended: 30, signedInRefusals: 6 },
        }),
        appeals: {
          ...{ made: 31, open: 1, lifted: 9, shortened: 4, declined: 17 },
          secondsToAnswer: 7800,
        },
      }),
      { me: aMe({ role: 'supervisor' }) },
    );
    await panel.find('.figure');
    expect(panel.texts('.figure')).toEqual([
      expect.stringMatching(/^Refused ?6,547 .*as many as the 30 days before/),
      expect.stringMatching(/^Blocks made ?462 .*30 ended/),
      expect.stringMatching(
        /^Unblocked after an appeal ?9 of 31.*2 hrs? 10 min/,
      ),
      expect.stringMatching(/^Signed-in visitors refused ?6 .*the price/),
    ]);
    expect(
      panel.all('a.figure').map((link) => link.getAttribute('href')),
    ).toEqual([
      '/console/blocked?state=any&hits=month',
      '/console/blocked?state=any&made=month',
      '/console/appeals?state=answered',
      '/console/blocked?state=any&hits=signed-in',
    ]);
  });

  it('draws as a table what /v1/stats says, day by day', async () => {
    const days = [
      ...someDays(28, '2026-11-18'),
      aDay('2026-11-19', { refusedChats: 3, refusals: 4, bans: 2 }),
      aDay('2026-11-20', { refusals: 9, bans: 1, shieldSeconds: 32_400 }),
    ];
    const { panel } = await open(someStats({ days }));
    await panel.find('.bars-table');
    const rows = panel
      .all('.bars-table tbody tr')
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual(
      days
        .toReversed()
        .map(({ day, refusedChats, refusals, bans, shieldSeconds }) => [
          new Date(day).toLocaleDateString('en-GB', {
            ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
          }),
          String(refusedChats + refusals),
          String(bans),
          shieldSeconds ? '9 hrs' : '–',
        ]),
    );
  });

  it('opens the table where nothing can be drawn', async () => {
    const { panel } = await open(
      someStats({ days: withLast({ refusals: 9 }) }),
    );
    await waitFor(() =>
      expect(panel.all('details[open] .bars-table')).toHaveLength(1),
    );
    expect(panel.all('figure')).toEqual([]);
  });

  it('says it as good news that nothing was refused', async () => {
    const { panel } = await open(someStats());
    await panel.says('.calm', /Nothing was refused.*what you want/);
    await panel.says('.panel', /No blocks were made/);
    await panel.says('.panel', /Nobody is blocked/);
    await panel.says('.panel', /No vendor account/);
  });

  it('asks for the days of the address, of the site, and of before', async () => {
    const { gateway, panel } = await open(someStats(), {
      url: '/console/overview?days=7&site=shop',
      me: aMe({ sites: ['shop', 'tea'] }),
    });
    await panel.find('.figure');
    const asked = gateway.to(STATS).map(({ query }) => String(query));
    expect(asked).toContain('since=2026-11-14&until=2026-11-20&site=shop');
    expect(asked).toContain('since=2026-11-07&until=2026-11-13&site=shop');
    (await panel.find<HTMLInputElement>('.segments input')).click();
    await waitFor(() =>
      expect(panel.router.url()).toBe('/console/overview?days=1&site=shop'),
    );
    // One day is drawn beside the six before it.
    await waitFor(() =>
      expect(
        gateway.to(STATS).map(({ query }) => query.get('since')),
      ).toContain('2026-11-20'),
    );
    await panel.says('.chart h2', /the last \d+ days/);
  });

  it('sums a year by the week', async () => {
    const days = someDays(365, '2026-11-20');
    const { panel } = await open(
      someStats({ days: days.map((day) => ({ ...day, refusals: 1 })) }),
      { url: '/console/overview?days=365' },
    );
    await panel.says('.chart h2', 'Refused per week');
    const sums = panel
      .all('.bars-table tbody td:nth-child(2)')
      .map((cell) => Number(cell.textContent));
    expect(sums).toEqual([...Array<number>(52).fill(7), 1]);
  });

  it('shows reasons, kinds, outcomes, flags, vendors and the shield', async () => {
    const { panel } = await open(
      someStats({
        days: withLast({ shieldedChats: 214, limitedChats: 17 }),
        flags: [
          {
            ...{ kind: 'same_words', confirmed: 8, dismissed: 2 },
            ...{ precision: 0.8, likely: { confirmed: 8, dismissed: 2 } },
          },
        ],
        outcomes: {
          all: anOutcome({ bans: 84, repeated: 6, undone: 3, overturned: 1 }),
          byReason: [
            { ...anOutcome({ bans: 51 }), value: 'Insults' },
            { ...anOutcome({ bans: 3 }), value: '' },
          ],
          ...{ byKind: [], byPerson: [], byLanguage: [] },
        },
        active: {
          ...{ bans: 2, byReason: [], bySource: [] },
          byKind: [
            { value: 'ip', count: 71_208 },
            { value: 'network', count: 4 },
            { value: 'zendesk', count: 1 },
          ],
        },
        vendors: [
          {
            ...{ vendor: 'zendesk', account: 'acme', syncedAt: minutesAgo(1) },
            ...{ banned: 12, notKept: 3, failed: 0 },
          },
          {
            ...{ vendor: 'acquire', account: 'eu', syncedAt: null },
            ...{ banned: 0, notKept: 0, failed: 0 },
            failing: 'Acquire answered 401.',
          },
        ],
      }),
    );
    await panel.says('.panel', /Insults ?51.*None given ?3/);
    await panel.says(
      '.panel',
      /Address ?71,208.*Network ?4.*Zendesk account ?1/,
    );
    await panel.says('.panel', /Back within 7 days ?6 of 84/);
    await panel.says('.panel', /same words ?80% right of 10/);
    await panel.says(
      '.panel',
      /Zendesk, acme.*1 min.* ago · 12 held · 3 not kept/,
    );
    await panel.says('.panel', /Acquire, eu.*fails.*answered 401/);
    await panel.says('.panel', /Turned away by a shield ?214/);
    await panel.says('.panel', /Chats that limits stopped ?17/);
  });

  it('shows what failed beside it, and tries again', async () => {
    const { gateway, panel } = await open(someStats(), {
      routes: { [STATS]: problem(500, 'internal') },
    });
    await panel.says('.failure', 'could not do this');
    gateway.answer(STATS, ok(someStats()));
    await panel.click('Try again');
    await panel.find('.figure');
    gateway.answer(STATS, away);
  });

  it.each(['agent', 'viewer'] as const)(
    'has no suggestions for the role %s, and no link to appeals',
    async (role) => {
      const { gateway, panel } = await open(someStats(), { me: aMe({ role }) });
      await panel.find('.figure');
      expect(panel.all('.suggestions')).toEqual([]);
      expect(gateway.to('GET /v1/suggestions')).toEqual([]);
      expect(panel.texts('nav.views a').join()).not.toContain('Appeals');
      expect(panel.all('a.figure')).toHaveLength(3);
    },
  );
});
