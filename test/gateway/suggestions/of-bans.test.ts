import { expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { KeyKind } from '../../../src/protocol/key-kinds';
import { openGateway, type TestGateway } from '../support/harness';
import { answer, idsInState, listSuggestions, refusalOf } from './support';

const DAY = 24 * 60 * 60 * 1000;

type Keys = Partial<Record<KeyKind, string>>;
type Wanted = [keys: Keys, more?: object];

const NET: Keys = { ip: '8.8.8.0/24' };
const IN_NET: Keys = { ip: '8.8.8.7' };
const OPEN = { sparing: false };

const duplicates: [what: string, above: Wanted, below: Wanted, is: boolean][] =
  [
    ['in a network', [NET], [IN_NET], true],
    ['in a network for longer', [NET, { for: '1d' }], [IN_NET], false],
    ['for less long', [IN_NET], [IN_NET, { for: '1d' }], true],
    ['on other sites', [NET, { sites: ['default'] }], [IN_NET], false],
    ['with a stronger effect', [NET, { effect: 'watch' }], [IN_NET], false],
    ['with a weaker effect', [NET], [IN_NET, { effect: 'watch' }], true],
    ['sparing less', [NET], [IN_NET, OPEN], false],
    ['sparing more', [NET, OPEN], [IN_NET], true],
    ['with another key', [NET], [{ ...IN_NET, visitor: 'v1' }], false],
    [
      'with fewer keys',
      [{ ...IN_NET, visitor: 'v1' }],
      [{ visitor: 'v1' }],
      true,
    ],
    [
      'of a domain',
      [{ domain: 'a.example' }],
      [{ email: 'x@a.example' }],
      false,
    ],
    [
      'of a domain that spares nobody',
      [{ domain: 'a.example' }, OPEN],
      [{ email: 'x@mail.a.example' }],
      true,
    ],
    ['of another kind', [{ acquire: '77' }], [{ zendesk: '77' }], false],
  ];

it.each(duplicates)('a ban %s: %#', async (_, above, below, isDuplicate) => {
  const gateway = await openGateway();
  const standing = await gateway.ban(...above);
  const { id } = await gateway.ban(...below);
  expect(await listSuggestions(gateway, 'kind=duplicate')).toMatchObject(
    isDuplicate
      ? [{ id: `duplicate-${id}`, coveredBy: standing.id, bans: [id] }]
      : [],
  );
});

it('keeps the older of two bans that say the same', async () => {
  const gateway = await openGateway();
  const [one, other] = [{ reason: 'one' }, { reason: 'other', text: 'Bye' }];
  const first = await gateway.ban({ visitor: 'v1' }, one);
  const { id } = await gateway.ban({ visitor: 'v1' }, other);
  expect(await listSuggestions(gateway, 'kind=duplicate')).toMatchObject([
    { id: `duplicate-${id}`, coveredBy: first.id },
  ]);
});

it('puts a duplicate beneath, where it stays in force, and brings it out', async () => {
  const gateway = await openGateway();
  const above = await gateway.ban(NET);
  const { id } = await gateway.ban(IN_NET);
  await answer(gateway, `duplicate-${id}`, 'accept');
  expect(await idsInState(gateway, 'active')).toEqual([above.id]);
  expect(await listSuggestions(gateway)).toEqual([]);
  expect((await gateway.lift(above.id)).still).toEqual([id]);
  expect(await idsInState(gateway, 'active')).toEqual([id]);
  await gateway.write('POST', `/v1/bans/${above.id}/restore`);
  expect(await idsInState(gateway, 'active')).toEqual([above.id]);
  await answer(gateway, `duplicate-${id}`, 'undo');
  expect(await idsInState(gateway, 'active')).toEqual([above.id, id]);
});

it('takes only a merge’s own words', async () => {
  const gateway = await openGateway();
  await gateway.ban(NET);
  const { id } = await gateway.ban(IN_NET);
  const path = `duplicate-${id}/accept`;
  expect(await refusalOf(gateway, path, { json: { for: '1d' } })).toEqual([
    ...[422, 'invalid', 'for'],
  ]);
  expect(await refusalOf(gateway, path, { json: { ban: 1 } })).toEqual([
    ...[422, 'invalid', 'ban'],
  ]);
});

const never: [value: Keys, why: string | undefined][] = [
  [{ ip: '203.0.113.9' }, 'documentation'],
  [{ ip: '192.0.2.0/25' }, 'documentation'],
  [{ ip: '2001:db8:7::1' }, 'documentation'],
  [{ ip: '3fff:1::1' }, 'documentation'],
  [{ ip: '0.0.0.0' }, 'unreachable'],
  [{ ip: '240.1.2.3' }, 'unreachable'],
  [{ ip: '224.0.0.5-224.0.0.9' }, 'unreachable'],
  [{ ip: '4000::1' }, 'unreachable'],
  [{ ip: '192.0.2.0-192.0.3.255' }, undefined],
  [{ ip: '198.18.0.1' }, undefined],
  [{ ip: '100.64.0.1' }, undefined],
  [{ ip: '10.0.0.1' }, undefined],
  [{ ip: '127.0.0.1' }, undefined],
  [{ ip: '::1' }, undefined],
  [{ ip: 'fe80::1' }, undefined],
  [{ ip: 'fd00::1' }, undefined],
  [{ ip: '2a00::1' }, undefined],
  [{ ip: '8.8.8.8' }, undefined],
  [{ acquire: '4711' }, 'no_link'],
  [{ zendesk: '10.9' }, 'no_link'],
  [{ visitor: 'v1' }, undefined],
  [{ email: 'ana@example.com' }, undefined],
  [{ phone: '+49301234567' }, undefined],
  [{ domain: 'spam.example' }, undefined],
];

it.each(never)('a ban of %j never matches: %s', async (keys, why) => {
  const gateway = await openGateway();
  const { id } = await gateway.ban(keys, { confirm: true });
  expect(await listSuggestions(gateway)).toMatchObject(
    why ? [{ id: `never-matching-${id}`, keys: [{ why }] }] : [],
  );
});

it.each([
  [{ ip: '8.8.8.8' }, '8.8.8.0/24'],
  [{ email: 'ana@example.com' }, 'ana@example.com'],
  [{ email: 'ana@shop.example' }, '*@shop.example'],
  [{ domain: 'eu.shop.example' }, '*@shop.example'],
  [{ phone: '+49301234567' }, '+49 30 1234567'],
] as const)('a ban of %j that the never-ban list has', async (keys, value) => {
  const gateway = await openGateway();
  const { id } = await gateway.ban(keys);
  await gateway.write('POST', '/v1/never-ban', { value });
  const suggested = {
    id: `never-matching-${id}`,
    keys: [{ why: 'never_ban' }],
  };
  expect(await listSuggestions(gateway)).toMatchObject([suggested]);
});

it('a network of which the never-ban list has a part, still matches', async () => {
  const gateway = await openGateway();
  await gateway.ban(NET);
  await gateway.write('POST', '/v1/never-ban', { value: '8.8.8.9' });
  expect(await listSuggestions(gateway)).toEqual([]);
});

it('what has refused somebody, can match', async () => {
  const gateway = await openGateway();
  await gateway.ban({ ip: '203.0.113.9' });
  await gateway.startSession({}, { from: '203.0.113.9' });
  expect(await listSuggestions(gateway)).toEqual([]);
});

const readBan = async (gateway: TestGateway, id: number) =>
  (await (await gateway.write('GET', `/v1/bans/${id}`)).json()) as Ban;

it('takes keys that match nobody out of a ban, and puts them back', async () => {
  const gateway = await openGateway();
  const { id } = await gateway.ban({ ip: '203.0.113.9', visitor: 'v1' });
  await answer(gateway, `never-matching-${id}`, 'accept');
  expect((await readBan(gateway, id)).keys).toMatchObject([{ value: 'v1' }]);
  await answer(gateway, `never-matching-${id}`, 'undo');
  const { keys, state } = await readBan(gateway, id);
  expect(state).toBe('active');
  expect(keys.map(({ value }) => value).toSorted()).toEqual([
    ...['203.0.113.9', 'v1'],
  ]);
});

it('lifts a ban with no other keys, and restores it', async () => {
  const gateway = await openGateway();
  const { id, until } = await gateway.ban({ ip: '203.0.113.9' }, { for: '9d' });
  const name = `never-matching-${id}`;
  await answer(gateway, name, 'accept');
  expect(await readBan(gateway, id)).toMatchObject({ state: 'lifted' });
  await answer(gateway, name, 'undo');
  expect(await readBan(gateway, id)).toMatchObject({ state: 'active', until });
  expect(await listSuggestions(gateway)).toMatchObject([{ id: name }]);
});

it('takes back nothing once a lifted ban’s time is over, or somebody restored it', async () => {
  const gateway = await openGateway();
  const over = await gateway.ban({ ip: '203.0.113.9' }, { for: '1d' });
  const restored = await gateway.ban({ ip: '203.0.113.8' });
  for (const { id } of [over, restored]) {
    await answer(gateway, `never-matching-${id}`, 'accept');
  }
  await gateway.write('POST', `/v1/bans/${restored.id}/restore`);
  gateway.pass(2 * DAY);
  for (const { id } of [over, restored]) {
    expect(await refusalOf(gateway, `never-matching-${id}/undo`)).toEqual([
      ...[409, 'conflict', 'id'],
    ]);
  }
});

it('suggests to lift what has refused nobody for 180 days', async () => {
  const gateway = await openGateway();
  const old = await gateway.ban({ ip: '8.8.8.8' });
  const hit = await gateway.ban({ ip: '8.8.4.4' });
  await gateway.ban({ visitor: 'v1' }, { effect: 'watch' });
  const restored = await gateway.ban({ visitor: 'v2' });
  await gateway.lift(restored.id);
  gateway.pass(100 * DAY);
  await gateway.startSession({}, { from: '8.8.4.4' });
  gateway.pass(50 * DAY);
  await gateway.write('POST', `/v1/bans/${restored.id}/restore`);
  gateway.pass(31 * DAY);
  await gateway.ban({ ip: '9.9.9.9' });
  const list = async () =>
    (await listSuggestions(gateway)).map(({ id, lastHitAt }) => [
      ...[id, lastHitAt],
    ]);
  expect(await list()).toEqual([[`stale-${old.id}`, null]]);
  gateway.pass(110 * DAY);
  expect((await list()).map(([id]) => id)).toEqual([
    ...[`stale-${old.id}`, `stale-${hit.id}`],
  ]);
  await answer(gateway, `stale-${old.id}`, 'accept');
  await answer(gateway, `stale-${hit.id}`, 'dismiss');
  expect((await readBan(gateway, old.id)).state).toBe('lifted');
  expect(await list()).toEqual([]);
  await answer(gateway, `stale-${old.id}`, 'undo');
  expect((await readBan(gateway, old.id)).state).toBe('active');
});

it('leaves joined bans, which would end together', async () => {
  const gateway = await openGateway();
  const one = await gateway.ban({ visitor: 'v1' });
  const other = await gateway.ban({ ip: '203.0.113.9' });
  await gateway.write('POST', `/v1/bans/${one.id}/join`, { ban: other.id });
  gateway.pass(200 * DAY);
  expect(await listSuggestions(gateway)).toEqual([]);
});

it('walks all pages, each suggestion once', async () => {
  const gateway = await openGateway();
  const ids: string[] = [];
  for (let n = 1; n <= 7; n += 1) {
    const { id } = await gateway.ban({
      ip: `203.0.113.${n}`,
      visitor: `v${n}`,
    });
    ids.push(`never-matching-${id}`);
  }
  for (const limit of [1, 2, 3, 7, 50]) {
    const all = await listSuggestions(gateway, `limit=${limit}`);
    expect(all.map(({ id }) => id)).toEqual(ids);
  }
});
