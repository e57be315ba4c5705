import { expect, it } from 'vitest';
import { identityOf } from '../support/sign-identity';
import {
  addList,
  getList,
  HOUR,
  isRefused,
  listBanned,
  listBans,
  listExceptions,
  openLists,
  readAgain,
} from './support';

const DROP = [
  '; a list as Spamhaus publishes',
  '192.0.2.7 ; SBL1',
  '198.51.100.0/24 ; SBL2',
  '2001:db8:5::/48 ; SBL3',
];
const KEYS = ['192.0.2.7', '198.51.100.0/24', '2001:db8:5::/48'];

it('whoever is on a list is refused, and told by the ban that a list says so', async () => {
  const { gateway, server } = await openLists(...DROP);
  const list = await addList(gateway, server.url);
  expect(list).toMatchObject({
    ...{ name: 'drop.txt', as: 'refuse', every: '6h', state: 'current' },
    ...{ format: null, found: 'plain', bans: 3, sites: [] },
    counts: { refused: 3, watched: 0, invalid: 0 },
  });
  expect(await listBanned(gateway)).toEqual(KEYS);
  expect(await isRefused(gateway, '198.51.100.9')).toBe(true);
  expect(await isRefused(gateway, '192.0.2.8')).toBe(false);
  const [ban] = await listBans(gateway, 'contains=192.0.2.7');
  expect(ban).toMatchObject({
    ...{ source: 'list', list: { id: list.id, name: 'drop.txt' } },
    ...{ automatic: true, sparing: true, effect: 'refuse', note: 'SBL1' },
    ...{ reason: 'On the list drop.txt', until: list.until },
  });
  expect(Date.parse(list.until ?? '') - gateway.now()).toBe(24 * HOUR);
});

it('a list renews its bans by one row, and asks by its ETag', async () => {
  const { gateway, server } = await openLists(...DROP);
  const list = await addList(gateway, server.url);
  const before = await gateway.db.selectFrom('bans').selectAll().execute();
  const changes = await gateway.db.selectFrom('changes').select('id').execute();
  for (let round = 0; round < 5; round += 1) {
    await readAgain(gateway, list.id);
  }
  // The whole comes again once a day.
  expect(server.statuses).toEqual([200, 304, 304, 304, 200, 304]);
  expect(await gateway.db.selectFrom('bans').selectAll().execute()).toEqual(
    before,
  );
  const after = await gateway.db.selectFrom('changes').select('id').execute();
  expect(after.length - changes.length).toBe(5);
  expect(await isRefused(gateway, '192.0.2.7')).toBe(true);
  const [ban] = await listBans(gateway, 'contains=192.0.2.7');
  expect(Date.parse(ban?.until ?? '')).toBe(gateway.now() + 24 * HOUR);
});

it('what leaves a list is admitted again, and what comes is refused', async () => {
  const { gateway, server } = await openLists(...DROP, '192.0.2.20');
  const list = await addList(gateway, server.url);
  server.publish(...DROP.slice(2), '192.0.2.21');
  const after = await readAgain(gateway, list.id);
  expect(after).toMatchObject({ state: 'current', bans: 3 });
  expect(await isRefused(gateway, '192.0.2.7')).toBe(false);
  expect(await isRefused(gateway, '192.0.2.21')).toBe(true);
  const [ended] = await listBans(gateway, 'contains=192.0.2.7');
  expect(ended).toMatchObject({ state: 'expired', source: 'list' });
  const timeline = await gateway.write('GET', `/v1/bans/${ended?.id}/timeline`);
  expect(await timeline.json()).toMatchObject({
    data: [
      { action: 'ban', by: { name: 'List drop.txt' } },
      { action: 'end', why: 'no longer on the list' },
    ],
  });
});

it('a list that can’t be read keeps its bans for a day, and says what happened', async () => {
  const { gateway, server } = await openLists(...DROP);
  const list = await addList(gateway, server.url);
  server.answer((response) => response.writeHead(503).end());
  const failing = await readAgain(gateway, list.id);
  expect(failing).toMatchObject({
    state: 'failing',
    failure: {
      code: 'status',
      text:
        '127.0.0.1:' +
        new URL(server.url).port +
        ' answered 503. Expected 200.',
      tries: 1,
    },
    bans: 3,
  });
  expect(Date.parse(failing.nextAt) - gateway.now()).toBe(60_000);
  const again = await readAgain(gateway, list.id, 60_000);
  expect(Date.parse(again.nextAt) - gateway.now()).toBe(120_000);
  expect(await isRefused(gateway, '192.0.2.7')).toBe(true);
  gateway.pass(18 * HOUR);
  // At once, also before anybody has written it down.
  expect(await isRefused(gateway, '192.0.2.7')).toBe(false);
  expect(await listBanned(gateway)).toEqual([]);
  expect(await listBans(gateway, 'state=expired')).toHaveLength(3);
  await gateway.listed();
  expect(await listBans(gateway, 'state=expired')).toHaveLength(3);
  server.publish(...DROP);
  const back = await readAgain(gateway, list.id);
  expect(back).toMatchObject({ state: 'current', bans: 3 });
  expect(await isRefused(gateway, '192.0.2.7')).toBe(true);
});

it('a removed list refuses nobody from that moment on', async () => {
  const { gateway, server } = await openLists(...DROP);
  const list = await addList(gateway, server.url);
  await gateway.ban({ ip: '192.0.2.7' });
  const removed = await gateway.write('DELETE', `/v1/lists/${list.id}`);
  expect(removed.status).toBe(204);
  expect(await isRefused(gateway, '198.51.100.9')).toBe(false);
  // A ban that somebody made is not the list’s.
  expect(await isRefused(gateway, '192.0.2.7')).toBe(true);
  await gateway.listed();
  const ended = await listBans(gateway, 'state=expired&source=list');
  expect(ended).toHaveLength(3);
  expect(ended[0]?.list?.name).toBe('drop.txt');
  const open = await gateway.db
    .selectFrom('tags as t')
    .innerJoin('ban_keys as k', 'k.id', 't.ban_key')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select('b.source')
    .where('t.active', '=', 1)
    .distinct()
    .execute();
  expect(open).toEqual([{ source: 'doorlist' }]);
  expect((await gateway.write('GET', `/v1/lists/${list.id}`)).status).toBe(404);
});

it('a ban of a list that somebody lifts does not come back', async () => {
  const { gateway, server } = await openLists(...DROP);
  const list = await addList(gateway, server.url);
  const [ban] = await listBans(gateway, 'contains=192.0.2.7');
  await gateway.lift(ban?.id ?? 0);
  server.publish(...DROP, '# changed');
  const after = await readAgain(gateway, list.id);
  expect(after).toMatchObject({ bans: 2, counts: { excepted: 1 } });
  expect(await isRefused(gateway, '192.0.2.7')).toBe(false);
  const [exception] = await listExceptions(gateway, list.id);
  expect(exception).toMatchObject({ kind: 'ip', value: '192.0.2.7' });
  const removed = await gateway.write(
    'DELETE',
    `/v1/lists/${list.id}/exceptions/${exception?.id}`,
  );
  expect(removed.status).toBe(204);
  await gateway.listed();
  expect(await isRefused(gateway, '192.0.2.7')).toBe(true);
});

it('an exception ends the list’s ban at once, and that of nobody else', async () => {
  const { gateway, server } = await openLists(...DROP);
  const list = await addList(gateway, server.url);
  await gateway.ban({ ip: '192.0.2.7' });
  const path = `/v1/lists/${list.id}/exceptions`;
  const value = '192.0.2.7';
  const added = await gateway.write('POST', path, { value, note: 'ours' });
  expect(added.status).toBe(201);
  expect(await listBanned(gateway)).toEqual(KEYS.slice(1));
  expect(await isRefused(gateway, '192.0.2.7')).toBe(true);
  const twice = await gateway.write('POST', path, { value });
  expect(twice.status).toBe(409);
});

it('a ban of a list that somebody makes longer is theirs', async () => {
  const { gateway, server } = await openLists(...DROP);
  const list = await addList(gateway, server.url);
  const [ban] = await listBans(gateway, 'contains=192.0.2.7');
  const edited = await gateway.write('PATCH', `/v1/bans/${ban?.id}`, {
    for: '30d',
  });
  expect(await edited.json()).not.toHaveProperty('list');
  await gateway.write('DELETE', `/v1/lists/${list.id}`);
  await gateway.listed();
  expect(await listBanned(gateway)).toEqual(['192.0.2.7']);
  gateway.pass(48 * HOUR);
  expect(await isRefused(gateway, '192.0.2.7')).toBe(true);
});

it('a restored ban of a list is of whoever restored it', async () => {
  const { gateway, server } = await openLists(...DROP);
  const list = await addList(gateway, server.url);
  const [ban] = await listBans(gateway, 'contains=192.0.2.7');
  await gateway.lift(ban?.id ?? 0);
  const path = `/v1/bans/${ban?.id}/restore`;
  const restored = await gateway.write('POST', path, {});
  expect(restored.status).toBe(200);
  expect(await restored.json()).toMatchObject({ until: list.until });
  await gateway.write('DELETE', `/v1/lists/${list.id}`);
  await gateway.listed();
  expect(await listBanned(gateway)).toEqual(['192.0.2.7']);
});

it('an import takes a value that only a list bans', async () => {
  const { gateway, server } = await openLists(...DROP);
  await addList(gateway, server.url);
  const response = await gateway.ask('/v1/bans/import', {
    method: 'POST',
    body: '192.0.2.7\n',
    token: await gateway.token(),
    headers: { 'content-type': 'text/plain' },
  });
  const { id } = (await response.json()) as { id: number };
  await gateway.idle();
  const job = await gateway.write('GET', `/v1/jobs/${id}`);
  expect(await job.json()).toMatchObject({ counts: { new: 1 } });
});

it('a list spares the proven, and never refuses by an email, a phone or an id', async () => {
  const { gateway, server } = await openLists(
    ...['192.0.2.7', 'troll@mail.example', '+49 30 1234567', 'spam.example'],
    ...['visitor:v_123', 'country: XX'],
  );
  const list = await addList(gateway, server.url);
  expect(list.counts).toMatchObject({
    ...{ refused: 2, watched: 2, skipped: 1, invalid: 1 },
  });
  const identity = identityOf(gateway, { email: 'ana@shop.example' });
  expect(await isRefused(gateway, '192.0.2.7', { identity })).toBe(false);
  expect(await isRefused(gateway, '192.0.2.7')).toBe(true);
  const claims = { email: 'troll@mail.example' };
  const { code } = await gateway.chat({ claims });
  const session = await gateway.write('GET', `/v1/sessions/${code}`);
  expect(JSON.stringify(await session.json())).toContain('watch');
});

it('what the never-ban list has, a list does not ban', async () => {
  const { gateway, server } = await openLists(...DROP);
  await gateway.write('POST', '/v1/never-ban', { value: '192.0.2.0/28' });
  const list = await addList(gateway, server.url);
  expect(list).toMatchObject({ bans: 2, counts: { neverBan: 1 } });
  expect(list.counts?.examples).toEqual([
    {
      ...{ line: 2, value: '192.0.2.7' },
      why: '192.0.2.0/28 is on the never-ban list.',
    },
  ]);
});

it('another effect makes all bans of a list anew', async () => {
  const { gateway, server } = await openLists(...DROP);
  const list = await addList(gateway, server.url, { as: 'watch' });
  expect(await isRefused(gateway, '192.0.2.7')).toBe(false);
  const changed = await gateway.write('PATCH', `/v1/lists/${list.id}`, {
    as: 'refuse',
  });
  expect(changed.status).toBe(200);
  await gateway.listed();
  expect(await isRefused(gateway, '192.0.2.7')).toBe(true);
  expect(await getList(gateway, list.id)).toMatchObject({ bans: 3 });
  expect(await listBans(gateway, 'state=expired')).toHaveLength(3);
});

it('explain, stats and exports say what comes from a list', async () => {
  const { gateway, server } = await openLists(...DROP);
  const { id } = await addList(gateway, server.url);
  await gateway.ban({ visitor: 'v_1' });
  const list = { id, name: 'drop.txt' };
  const asked = 'site=default&kind=ip&value=192.0.2.7';
  const explained = await gateway.write('GET', `/v1/explain?${asked}`);
  expect(await explained.json()).toMatchObject({
    ...{ verdict: 'refused', bans: [{ source: 'list', list }] },
  });
  const stats = await gateway.write('GET', '/v1/stats');
  expect(await stats.json()).toMatchObject({
    active: { bySource: [{ value: 'list', count: 3 }, { count: 1 }] },
  });
  const exported = await gateway.write(
    'GET',
    '/v1/bans/export?format=jsonl&source=list',
  );
  const lines = (await exported.text()).trim().split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ source: 'list', list });
  expect(await listBans(gateway, `list=${id}`)).toHaveLength(3);
  expect(await listBans(gateway, 'list=77')).toEqual([]);
});

it('a ban of a list makes nobody alike to anybody', async () => {
  const { gateway, server } = await openLists('198.51.100.20');
  await addList(gateway, server.url);
  const { code } = await gateway.chat({}, { from: '198.51.100.21' });
  const session = await gateway.write('GET', `/v1/sessions/${code}`);
  expect(JSON.stringify(await session.json())).not.toContain('same_network');
});

it('a site that is removed takes the lists of it alone along', async () => {
  const { gateway, server } = await openLists(...DROP);
  await gateway.site('shop', ['http://localhost']);
  const list = await addList(gateway, server.url, { sites: ['shop'] });
  expect(list).toMatchObject({ sites: ['shop'], bans: 3 });
  const removed = await gateway.write('DELETE', '/v1/sites/shop?confirm=1');
  expect(removed.status).toBe(200);
  await gateway.listed();
  expect((await gateway.write('GET', `/v1/lists/${list.id}`)).status).toBe(404);
  expect(await listBanned(gateway)).toEqual([]);
  expect(await isRefused(gateway, '192.0.2.7')).toBe(false);
});

it('networks wider than may be banned are split', async () => {
  const { gateway, server } = await openLists('42.128.0.0/12 ; SBL4');
  const list = await addList(gateway, server.url);
  expect(list).toMatchObject({ bans: 16, counts: { refused: 16 } });
  expect(await isRefused(gateway, '42.143.255.255')).toBe(true);
});
