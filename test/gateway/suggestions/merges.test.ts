import { expect, it } from 'vitest';
import { isoTime } from '../../../src/gateway/lib/iso-time';
import type { Ban } from '../../../src/protocol/bans';
import { openGateway, type TestGateway } from '../support/harness';
import {
  answer,
  banAddresses,
  idsInState,
  isRefused,
  listSuggestions,
  refusalOf,
} from './support';

const DAY = 24 * 60 * 60 * 1000;
const THREE = ['8.8.8.1', '8.8.8.2', '8.8.8.200'];

const readBan = async (gateway: TestGateway, id: number) =>
  (await (await gateway.write('GET', `/v1/bans/${id}`)).json()) as Ban;

it('suggests one ban for three addresses of a network, and says whom it reaches', async () => {
  const gateway = await openGateway();
  await gateway.chat({}, { from: '8.8.8.77' });
  const bans = await banAddresses(gateway, THREE, { reason: 'Scan' });
  const [one, ...others] = await listSuggestions(gateway);
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    ...{ id: `merge-${bans[0]}`, kind: 'merge', state: 'open', bans },
    sites: [],
    merged: {
      key: { kind: 'ip', value: '8.8.8.0/24' },
      ...{ effect: 'refuse', until: null, reason: 'Scan' },
      reach: [{ value: '8.8.8.0/24', chats: 1, signedIn: 0, neverBan: [] }],
    },
  });
});

it.each([
  ['two addresses', ['8.8.8.1', '8.8.8.2'], []],
  ['one address three times', ['8.8.8.1', '8.8.8.1/32'], []],
  ['three networks', ['8.8.8.1', '8.8.9.1', '8.8.10.1'], []],
  ['networks', ['8.8.8.0/30', '8.8.8.8/30', '8.8.8.16/30'], []],
  ['a /24', THREE, ['8.8.8.0/24']],
  [
    'a /56',
    ['2a00:1:2:1::1', '2a00:1:2:2::1', '2a00:1:2:ff::1'],
    ['2a00:1:2::/56'],
  ],
  [
    'a /48',
    ['2a00:1:2:100::', '2a00:1:2:200::', '2a00:1:2::'],
    ['2a00:1:2::/48'],
  ],
  ['zeros', ['2a00:1:0:1::', '2a00:1::', '2a00:1:0:2::'], ['2a00:1::/56']],
  [
    'a /56 and the rest of its /48',
    [
      ...['2a00:1:2:1::', '2a00:1:2:2::', '2a00:1:2:3::'],
      ...['2a00:1:2:100::', '2a00:1:2:200::', '2a00:1:2:300::'],
    ],
    ['2a00:1:2::/56', '2a00:1:2::/48'],
  ],
])('merges %s', async (_, addresses, networks) => {
  const gateway = await openGateway();
  await banAddresses(gateway, addresses);
  for (const query of ['', 'limit=1']) {
    const found = await listSuggestions(gateway, `kind=merge&${query}`);
    expect(found.map(({ merged }) => merged?.key.value)).toEqual(networks);
  }
});

it('merges no bans of different sites or effects, of persons, or that wait', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const [first = '', second = '', third = ''] = THREE;
  await banAddresses(gateway, [first], { sites: ['shop'] });
  await banAddresses(gateway, [second, third]);
  await banAddresses(gateway, ['8.8.8.9'], { effect: 'watch' });
  await gateway.ban({ ip: '8.8.8.10', visitor: 'v1' });
  const [waiting] = await banAddresses(gateway, ['8.8.8.11'], { for: '1d' });
  await gateway.db
    .updateTable('bans')
    .set({ to_approve: 1 })
    .where('id', '=', waiting ?? 0)
    .execute();
  expect(await listSuggestions(gateway, 'kind=merge')).toEqual([]);
});

it('puts the merged bans beneath, and takes all of it back', async () => {
  const gateway = await openGateway();
  const bans = await banAddresses(gateway, THREE, { for: '30d' });
  const before = await gateway.db.selectFrom('bans').selectAll().execute();
  const [found] = await listSuggestions(gateway);
  const accepted = await answer(gateway, found?.id ?? '', 'accept');
  expect(accepted).toMatchObject({ state: 'accepted', bans });
  const merged = await readBan(gateway, accepted.ban ?? 0);
  expect(merged.keys).toMatchObject([{ kind: 'ip', value: '8.8.8.0/24' }]);
  expect(merged.until).toBe(isoTime(gateway.now() + 30 * DAY));
  expect(await idsInState(gateway, 'active')).toEqual([merged.id]);
  expect(await idsInState(gateway, 'beneath')).toEqual(bans);
  expect((await readBan(gateway, bans[0] ?? 0)).beneath).toBe(merged.id);
  expect(await isRefused(gateway, '8.8.8.99')).toBe(true);
  expect(await listSuggestions(gateway)).toEqual([]);

  const undone = await answer(gateway, accepted.id, 'undo');
  expect(undone).toMatchObject({ state: 'undone', left: [] });
  expect(await idsInState(gateway, 'active')).toEqual(bans);
  expect(await isRefused(gateway, '8.8.8.99')).toBe(false);
  expect(await isRefused(gateway, '8.8.8.200')).toBe(true);
  const after = await gateway.db
    .selectFrom('bans')
    .selectAll()
    .where('id', 'in', bans)
    .execute();
  const hits = { hits: 0, last_hit_at: null };
  expect(after.map((row) => ({ ...row, ...hits }))).toEqual(before);
  expect((await readBan(gateway, merged.id)).state).toBe('lifted');
});

it('keeps the merged bans in force when the new one ends', async () => {
  const gateway = await openGateway();
  const bans = await banAddresses(gateway, THREE);
  const [found] = await listSuggestions(gateway);
  const { ban } = await answer(gateway, found?.id ?? '', 'accept', {
    for: '1h',
  });
  gateway.pass(2 * 60 * 60 * 1000);
  expect(await idsInState(gateway, 'active')).toEqual(bans);
  expect(await isRefused(gateway, '8.8.8.1')).toBe(true);
  expect(await isRefused(gateway, '8.8.8.99')).toBe(false);
  expect((await readBan(gateway, bans[0] ?? 0)).beneath).toBeUndefined();
  expect(await answer(gateway, found?.id ?? '', 'undo')).toMatchObject({
    left: [{ ban, why: 'It is over already.' }],
  });
});

it('says who is still blocked when somebody lifts the merged ban', async () => {
  const gateway = await openGateway();
  const bans = await banAddresses(gateway, THREE);
  const [found] = await listSuggestions(gateway);
  const { ban = 0 } = await answer(gateway, found?.id ?? '', 'accept');
  expect((await gateway.lift(ban)).still).toEqual(bans);
});

it('lets a supervisor block a network for a day, until somebody agrees', async () => {
  const gateway = await openGateway();
  await gateway.user('ana@example.com', 'supervisor');
  await gateway.user('bo@example.com', 'supervisor');
  const signIn = async (email: string) => {
    const json = { email, password: 'correct horse' };
    const response = await gateway.ask('/v1/sign-in', { method: 'POST', json });
    return ((await response.json()) as { token: string }).token;
  };
  const token = await signIn('ana@example.com');
  await banAddresses(gateway, THREE);
  const [found] = await listSuggestions(gateway);
  const path = `/v1/suggestions/${found?.id}/accept`;
  const response = await gateway.ask(path, { method: 'POST', token });
  expect(response.status).toBe(200);
  const { ban = 0 } = (await response.json()) as { ban?: number };
  expect(await readBan(gateway, ban)).toMatchObject({
    ...{ until: isoTime(gateway.now() + DAY), toApprove: true },
    asked: { until: null },
  });
  const approved = await gateway.ask(`/v1/bans/${ban}/approve`, {
    ...{ method: 'POST', token: await signIn('bo@example.com') },
  });
  expect(approved.status).toBe(200);
  // Somebody else decided since.
  expect(await refusalOf(gateway, `${found?.id}/undo`)).toEqual([
    ...[409, 'conflict', 'id'],
  ]);
  expect((await readBan(gateway, ban)).state).toBe('active');
});

it('never blocks who is on the never-ban list, and says who signed in', async () => {
  const gateway = await openGateway();
  await banAddresses(gateway, THREE);
  await gateway.write('POST', '/v1/never-ban', { value: '8.8.8.50' });
  const [found] = await listSuggestions(gateway);
  expect(found?.merged?.reach[0]?.neverBan).toEqual(['8.8.8.50']);
  expect(await refusalOf(gateway, `${found?.id}/accept`)).toEqual([
    ...[409, 'never_ban', 'id'],
  ]);
  expect(await idsInState(gateway, 'active')).toHaveLength(3);
});

it('asks to confirm what POST /v1/bans does', async () => {
  const gateway = await openGateway();
  const addresses = ['10.1.2.1', '10.1.2.2', '10.1.2.3'];
  await banAddresses(gateway, addresses, { confirm: true });
  const [found] = await listSuggestions(gateway);
  const id = found?.id ?? '';
  expect(await refusalOf(gateway, `${id}/accept`)).toEqual([
    ...[422, 'unconfirmed', 'id'],
  ]);
  await answer(gateway, id, 'accept', { confirm: true });
});

it('remembers a dismissal until another address comes', async () => {
  const gateway = await openGateway();
  const [first] = await banAddresses(gateway, THREE);
  const id = `merge-${first}`;
  expect(await answer(gateway, id, 'dismiss')).toMatchObject({
    state: 'dismissed',
  });
  expect(await listSuggestions(gateway)).toEqual([]);
  expect(await listSuggestions(gateway, 'state=dismissed')).toMatchObject([
    { id },
  ]);
  const [more] = await banAddresses(gateway, ['8.8.8.100']);
  expect(await listSuggestions(gateway)).toMatchObject([{ id }]);
  await answer(gateway, id, 'dismiss');
  await gateway.lift(more ?? 0);
  expect(await listSuggestions(gateway)).toEqual([]);
  await answer(gateway, id, 'undo');
  expect(await listSuggestions(gateway)).toMatchObject([{ id }]);
});

it('says of what is answered, gone or never was, that it is', async () => {
  const gateway = await openGateway();
  const [first] = await banAddresses(gateway, THREE);
  const id = `merge-${first}`;
  expect(await refusalOf(gateway, `${id}/undo`)).toEqual([
    ...[404, 'not_found', 'id'],
  ]);
  await answer(gateway, id, 'accept');
  for (const verb of ['accept', 'dismiss']) {
    expect(await refusalOf(gateway, `${id}/${verb}`)).toEqual([
      ...[409, 'conflict', 'id'],
    ]);
  }
  await answer(gateway, id, 'undo');
  expect(await refusalOf(gateway, `${id}/undo`)).toEqual([
    ...[409, 'conflict', 'id'],
  ]);
  for (const wrong of ['merge-999', 'stale-1', 'merge-x', '1', 'merge-0']) {
    expect(await refusalOf(gateway, `${wrong}/accept`)).toEqual([
      ...[404, 'not_found', 'id'],
    ]);
  }
});

it('leaves what somebody changed since as it is, and says so', async () => {
  const gateway = await openGateway();
  const [first = 0, second = 0, third = 0] = await banAddresses(gateway, THREE);
  await answer(gateway, `merge-${first}`, 'accept');
  await gateway.write('PATCH', `/v1/bans/${second}`, { reason: 'Other' });
  await gateway.lift(third);
  const { left } = await answer(gateway, `merge-${first}`, 'undo');
  expect(left).toEqual([
    { ban: second, why: 'It was changed since, and stays so.' },
    { ban: third, why: 'It is over.' },
  ]);
  expect(await idsInState(gateway, 'active')).toEqual([first, second]);
  expect((await readBan(gateway, second)).reason).toBe('Other');
});

it('writes who answered in the audit trail and the timelines', async () => {
  const gateway = await openGateway();
  const [first = 0, second = 0] = await banAddresses(gateway, THREE);
  const { ban } = await answer(gateway, `merge-${first}`, 'accept');
  await answer(gateway, `merge-${first}`, 'undo');
  const response = await gateway.write('GET', `/v1/bans/${second}/timeline`);
  const { data } = (await response.json()) as { data: object[] };
  expect(data.slice(1)).toMatchObject([
    { action: 'accept suggestion', bans: [ban] },
    { action: 'undo suggestion', by: { name: 'administrator' } },
  ]);
});

it('shows people of some sites what is about theirs alone', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await gateway.site('blog');
  await banAddresses(gateway, THREE, { sites: ['shop'] });
  await banAddresses(gateway, ['9.9.9.1', '9.9.9.2', '9.9.9.3']);
  const of = async (sites: string[], query = '') => {
    const token = await gateway.token('supervisor', sites);
    const all = await listSuggestions(gateway, query, token);
    return all.map(({ merged }) => merged?.key.value);
  };
  expect(await of(['shop'])).toEqual(['8.8.8.0/24']);
  expect(await of(['blog'])).toEqual([]);
  expect(await of([], 'site=blog')).toEqual(['9.9.9.0/24']);
  expect(await of([], 'site=shop')).toEqual(['8.8.8.0/24', '9.9.9.0/24']);
});

it.each([
  ['?kind=all', 'kind'],
  ['?state=new', 'state'],
  ['?limit=0', 'limit'],
  ['?limit=501', 'limit'],
  ['?cursor=x1', 'cursor'],
  ['?cursor=a1', 'cursor'],
  ['?state=accepted&cursor=m1', 'cursor'],
  ['?site=nowhere', 'site'],
  ['?page=2', 'page'],
])('refuses %s', async (query, field) => {
  const gateway = await openGateway();
  const response = await gateway.write('GET', `/v1/suggestions${query}`);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ field });
});
