import { expect, it } from 'vitest';
import type { OutcomeCounts } from '../../../../src/protocol/outcomes';
import type { Stats } from '../../../../src/protocol/stats';
import { openGateway, type TestGateway } from '../../support/harness';
import { makeFolder, runCli } from '../../support/run-cli';
import { openBannedPerson, type Person } from './outcome-people';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const read = async (gateway: TestGateway, token?: string) => {
  const response = await gateway.ask('/v1/stats', {
    token: token ?? (await gateway.token()),
  });
  expect(response.status).toBe(200);
  const { outcomes, flags } = (await response.json()) as Stats;
  return { ...outcomes, flags };
};

const counts = (
  more: Partial<Omit<OutcomeCounts, 'toBlock'>>,
  toBlock: Partial<OutcomeCounts['toBlock']> = {},
): OutcomeCounts => ({
  ...{ bans: 0, repeated: 0, undone: 0, overturned: 0, ...more },
  toBlock: { bans: 0, p50: null, p95: null, ...toBlock },
});

it('has no numbers where there are no bans', async () => {
  const { all, byReason, byPerson } = await read(await openGateway());
  expect(all).toEqual(counts({}));
  expect([byReason, byPerson]).toEqual([[], []]);
});

it('measures from the first message to the ban, by reason, kind and language', async () => {
  const gateway = await openGateway();
  const person = openBannedPerson(gateway);
  // Ten seconds in which they wrote nothing do not count.
  for (const [seconds, language] of [
    [20, 'pt-BR,pt;q=0.9'],
    [40, 'pt'],
    [900, 'de-AT'],
  ] as const) {
    await person({ seconds, language, reason: 'Insults' });
  }
  await gateway.ban({ ip: '198.51.100.7' }, { reason: 'Scan' });
  const { all, byReason, byKind, byLanguage } = await read(gateway);
  const slow = { bans: 3, p50: 40, p95: 900 };
  expect(all).toEqual(counts({ bans: 4 }, slow));
  expect(byReason).toEqual([
    { value: 'Insults', ...counts({ bans: 3 }, slow) },
    { value: 'Scan', ...counts({ bans: 1 }) },
  ]);
  expect(byKind).toEqual([
    { value: 'visitor', ...counts({ bans: 3 }, slow) },
    { value: 'ip', ...counts({ bans: 1 }) },
  ]);
  expect(byLanguage).toEqual([
    { value: 'pt', ...counts({ bans: 2 }, { bans: 2, p50: 20, p95: 40 }) },
    { value: 'de', ...counts({ bans: 1 }, { bans: 1, p50: 900, p95: 900 }) },
  ]);
});

it('measures from the chat’s start where nothing was written', async () => {
  const gateway = await openGateway();
  await openBannedPerson(gateway)({ seconds: 20, writes: false });
  expect((await read(gateway)).all.toBlock.p50).toBe(30);
});

it('keeps how long it took when the chat is gone', async () => {
  const gateway = await openGateway();
  const { session } = await openBannedPerson(gateway)({ seconds: 20 });
  await gateway.db.deleteFrom('messages').execute();
  await gateway.db.deleteFrom('sessions').where('code', '=', session).execute();
  expect((await read(gateway)).all.toBlock.p50).toBe(20);
});

it.each([
  [HOUR, 1],
  [DAY, 1],
  [DAY + 1, 0],
])('counts as undone what is lifted after %i ms: %i', async (after, undone) => {
  const gateway = await openGateway();
  const { id } = await gateway.ban({ visitor: 'v1' });
  gateway.pass(after);
  await gateway.lift(id);
  expect((await read(gateway)).all).toMatchObject({ bans: 1, undone });
});

const back: [what: string, repeated: number, act: Act][] = [
  [
    'bans the same person for another chat within seven days',
    1,
    async (gateway, first) => {
      await gateway.lift(first.ban);
      gateway.pass(7 * DAY - 11_000);
      await openBannedPerson(gateway)({ browser: first.browser });
    },
  ],
  [
    'bans them for another chat later than that',
    0,
    async (gateway, first) => {
      await gateway.lift(first.ban);
      gateway.pass(7 * DAY);
      await openBannedPerson(gateway)({ browser: first.browser });
    },
  ],
  [
    'bans them within seven days after the ban ended',
    1,
    async (gateway, first) => {
      gateway.pass(20 * DAY);
      await gateway.lift(first.ban);
      gateway.pass(6 * DAY);
      await openBannedPerson(gateway)({ browser: first.browser });
    },
  ],
  [
    'bans them once more for the same chat',
    0,
    async (gateway, { visitor, session }) => {
      const kinds = ['visitor'];
      await gateway.write('POST', '/v1/bans', { session, kinds, for: '9d' });
      await gateway.ban({ visitor });
    },
  ],
  [
    'bans somebody else at the same address',
    0,
    async (gateway) => {
      await openBannedPerson(gateway)({});
    },
  ],
  [
    'says that a flagged chat is theirs',
    1,
    async (gateway, { ban }) => {
      const flags = await openBannedPerson(gateway)({ bans: false });
      await gateway.write('POST', `/v1/sessions/${flags.session}/same-person`, {
        ban,
      });
    },
  ],
  [
    'says that a flagged chat is somebody else’s',
    0,
    async (gateway, { ban }) => {
      const flags = await openBannedPerson(gateway)({ bans: false });
      await gateway.write(
        'DELETE',
        `/v1/sessions/${flags.session}/flags/${ban}`,
      );
    },
  ],
];
type Act = (gateway: TestGateway, first: Person) => Promise<void>;

it.each(back)('somebody who %s: %i repeated', async (_, repeated, act) => {
  const gateway = await openGateway();
  const first = await openBannedPerson(gateway)({ reason: 'first' });
  await act(gateway, first);
  const { byReason } = await read(gateway);
  const own = byReason.find(({ value }) => value === 'first');
  expect(own).toMatchObject({ bans: 1, repeated });
});

it('counts as overturned what an accepted appeal lifted', async () => {
  const gateway = await openGateway();
  const { ban } = await openBannedPerson(gateway)({});
  const row = {
    ...{ ban, site: 'default', person: 'p', visitor: null, text: 'Not me' },
    ...{ contact: '', language: 'en', created_at: gateway.now() },
  };
  await gateway.db
    .insertInto('appeals')
    .values([
      { ...row, state: 'declined' },
      { ...row, state: 'accepted', person: 'q' },
      { ...row, state: 'accepted', person: 'r' },
    ])
    .execute();
  expect((await read(gateway)).all).toMatchObject({ bans: 1, overturned: 1 });
});

it('shows a supervisor everybody’s numbers, others their own', async () => {
  const gateway = await openGateway();
  for (const [role, visitor] of [
    ['agent', 'v1'],
    ['supervisor', 'v2'],
  ] as const) {
    const token = await gateway.token(role);
    const keys = [{ kind: 'visitor', value: visitor }];
    const made = await gateway.ask('/v1/bans', {
      ...{ method: 'POST', token, json: { keys, sites: ['default'] } },
    });
    expect(made.status).toBe(201);
    const names = (await read(gateway, token)).byPerson.map(({ name }) => name);
    expect(names).toEqual(
      role === 'agent' ? ['agent'] : ['agent', 'supervisor'],
    );
  }
  const viewer = await read(gateway, await gateway.token('viewer'));
  expect(viewer.byPerson).toEqual([]);
  expect(viewer.all.bans).toBe(2);
});

it('counts bans of a caller’s sites alone', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await gateway.ban({ visitor: 'v1' }, { sites: ['default'] });
  await gateway.ban({ visitor: 'v2' }, { sites: ['shop'] });
  const token = await gateway.token('supervisor', ['shop']);
  expect((await read(gateway, token)).all.bans).toBe(1);
});

it('reads as many bans as were made in one millisecond, each once', async () => {
  const gateway = await openGateway();
  const row = await gateway.db
    .selectFrom('bans')
    .selectAll()
    .where('id', '=', (await gateway.ban({ visitor: 'v1' })).id)
    .executeTakeFirstOrThrow();
  for (let block = 0; block < 25; block += 1) {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      ...row,
      id: undefined,
      reference: `R${block}-${index}`,
    }));
    await gateway.db.insertInto('bans').values(rows).execute();
  }
  expect((await read(gateway)).all.bans).toBe(2501);
});

it('says which share of the flags of a kind was confirmed', async () => {
  const gateway = await openGateway();
  const decision = {
    ...{ kind: 'same_network' as const, site: 'default', likely: 0 },
    at: gateway.now(),
  };
  const { ban } = await openBannedPerson(gateway)({});
  await gateway.db
    .insertInto('flag_decisions')
    .values(
      [1, 1, 1, 0].map((confirmed, index) => ({
        ...{ ...decision, ban, visitor: `v${index}`, confirmed },
      })),
    )
    .execute();
  const { flags } = await read(gateway);
  expect(flags.find(({ kind }) => kind === 'same_network')).toMatchObject({
    ...{ confirmed: 3, dismissed: 1, precision: 0.75 },
  });
  expect(flags.find(({ kind }) => kind === 'alike')?.precision).toBeNull();
});

it.each([
  ['reason', 'Insults'],
  ['kind', 'visitor'],
  ['person', 'command line'],
])('doorlist stats --by %s prints a line for each', async (by, name) => {
  const data = makeFolder();
  const block = ['ban', 'visitor', 'v1', '--reason', 'Insults'];
  await runCli([...block, '--data', data]);
  const { stdout } = await runCli(['stats', '--by', by, '--data', data]);
  const all =
    '1 bans, 0 back within 7 days, 0 undone within a day, 0 overturned on appeal.';
  expect(stdout).toContain(`In that time: ${all}\n  ${name}: ${all}\n`);
});
