import { describe, expect, it } from 'vitest';
import type { EditedBan } from '../../../../src/protocol/ban-edit';
import type { TimelineEntry } from '../../../../src/protocol/ban-timeline';
import type { Ban } from '../../../../src/protocol/bans';
import type { Page } from '../../../../src/protocol/page';
import { openGateway, START, VISITOR } from '../../support/harness';
import { readStream } from '../../support/read-stream';
import { signInAs } from '../../support/sign-in-as';

const HOUR = 3_600_000;
const iso = (time: number) => new Date(time).toISOString();

const open = async (options: Parameters<typeof openGateway>[0] = {}) => {
  const gateway = await openGateway(options);
  await gateway.site('shop');
  const send = (method: string, path: string, json?: object) =>
    gateway.write(method, `/v1/bans/${path}`, json);
  const edit = async (id: number | string, json: object) => {
    const response = await send('PATCH', String(id), json);
    expect(response.status).toBe(200);
    return (await response.json()) as EditedBan;
  };
  const timeline = async (id: number, query = '') => {
    const response = await send('GET', `${id}/timeline${query}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Page<TimelineEntry>;
  };
  const refuses = async (from: string, site = 'default') =>
    (await gateway.visit({}, { from, site })).verdict === 'refused';
  return { gateway, send, edit, timeline, refuses };
};

describe('an edited ban', () => {
  it('has the new texts, and is found by them', async () => {
    const { gateway, edit } = await open();
    const { id } = await gateway.ban({ visitor: 'v' }, { reason: 'Spam' });
    const ban = await edit(id, { reason: ' Abuse ', note: 'shouted' });
    expect(ban).toMatchObject({ reason: 'Abuse', note: 'shouted' });
    expect(ban).toMatchObject({ changed: ['reason', 'note'], revision: 2 });
    const found = await gateway.write('GET', '/v1/bans?q=SHOUTED');
    expect((await found.json()).data).toMatchObject([{ id }]);
  });

  it('refuses by an added key, and no longer by a removed one', async () => {
    const { gateway, edit, refuses } = await open();
    const ban = await gateway.ban({ ip: '192.0.2.1', email: 'a@b.example' });
    const edited = await edit(ban.id, {
      add: [{ kind: 'ip', value: '192.0.2.2' }],
      remove: [{ kind: 'ip', value: '192.0.2.1' }],
    });
    expect(edited.keys.map(({ value }) => value)).toEqual([
      'a@b.example',
      '192.0.2.2',
    ]);
    expect(edited.changed).toEqual(['keys']);
    expect(await refuses('192.0.2.1')).toBe(false);
    expect(await refuses('192.0.2.2')).toBe(true);
    const [email] = edited.keys;
    await edit(ban.id, { remove: [email?.id] });
    await gateway.lift(ban.id);
    const over = await gateway.write('GET', `/v1/bans/${ban.id}`);
    expect((await over.json()).keys).toMatchObject([{ value: '192.0.2.2' }]);
  });

  it('ends at the new time, for visitors at once and by itself', async () => {
    const { gateway, edit, refuses } = await open();
    const { id } = await gateway.ban({ ip: VISITOR });
    const until = iso(START + HOUR);
    expect(await edit(id, { until })).toMatchObject({ until });
    expect(await gateway.visit()).toMatchObject({ until, version: 2 });
    await edit(id, { until: iso(START + 2 * HOUR) });
    gateway.pass(HOUR);
    await gateway.sweep();
    expect(await refuses(VISITOR)).toBe(true);
    gateway.pass(HOUR);
    await gateway.sweep();
    expect(await refuses(VISITOR)).toBe(false);
  });

  it('holds on the new sites alone', async () => {
    const { gateway, edit, refuses } = await open();
    const { id } = await gateway.ban({ ip: VISITOR });
    expect(await edit(id, { sites: ['shop'] })).toMatchObject({
      sites: ['shop'],
    });
    expect(await refuses(VISITOR)).toBe(false);
    expect(await refuses(VISITOR, 'shop')).toBe(true);
    await edit(id, { sites: [] });
    expect(await refuses(VISITOR)).toBe(true);
    await edit(id, { sites: ['default'] });
    expect(await refuses(VISITOR)).toBe(true);
    expect(await refuses(VISITOR, 'shop')).toBe(false);
  });

  it('opens a chat whose site it was taken off, and closes one of a new', async () => {
    const { gateway, edit } = await open();
    const chat = await gateway.chat();
    const events = readStream(await gateway.ask(chat.stream));
    const { id } = await gateway.ban({ ip: VISITOR });
    await events.until('refused');
    await edit(id, { sites: ['shop'] });
    await events.until('admitted');
    await edit(id, { sites: ['default'] });
    await events.until('refused');
    await events.close();
  });

  it('that says all of it already stays as it is', async () => {
    const { gateway, edit, timeline } = await open();
    const { id } = await gateway.ban({ ip: VISITOR }, { reason: 'Spam' });
    const ban = await edit(id, {
      ...{ reason: 'Spam', until: null, sites: [] },
      add: [{ kind: 'ip', value: VISITOR }],
    });
    expect(ban).toMatchObject({ changed: [], revision: 1 });
    expect((await timeline(id)).data).toHaveLength(1);
    expect(await gateway.visit()).toMatchObject({ version: 1 });
  });

  it.each([
    ['no key left', { remove: [{ kind: 'ip', value: VISITOR }] }, 'remove'],
    [
      'a key it has not',
      { remove: [{ kind: 'ip', value: '192.0.2.9' }] },
      'remove.0.value',
    ],
    ['a key id it has not', { remove: [99_999] }, 'remove.0'],
    ['a past end', { until: '2026-01-01T00:00:00Z' }, 'until'],
    ['an unknown site', { sites: ['nowhere'] }, 'sites'],
    ['an unreadable key', { add: [{ kind: 'ip', value: 'x' }] }, 'add.0.value'],
    [
      'a private address',
      { add: [{ kind: 'ip', value: '10.0.0.1' }] },
      'add.0.value',
    ],
    [
      'a public mail provider’s domain',
      { add: [{ kind: 'domain', value: 'gmail.com' }] },
      'add.0.value',
    ],
    ['a revision to come', { reason: 'x', revision: 2 }, 'revision'],
    ['a misspelt field', { untill: null }, 'untill'],
  ])('with %s is refused, naming the field', async (_, json, field) => {
    const { gateway, send, timeline } = await open();
    const { id } = await gateway.ban({ ip: VISITOR });
    const response = await send('PATCH', String(id), json);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field });
    expect((await timeline(id)).data).toHaveLength(1);
  });

  it('with a key of the never-ban list is refused', async () => {
    const { gateway, send } = await open({ neverBanned: ['192.0.2.0/24'] });
    const { id } = await gateway.ban({ visitor: 'v' });
    const response = await send('PATCH', String(id), {
      reason: 'not written either',
      add: [{ kind: 'ip', value: '192.0.2.9' }],
    });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      code: 'never_ban',
      field: 'add.0.value',
    });
    const after = await send('GET', String(id));
    expect(await after.json()).toMatchObject({ reason: '', revision: 1 });
  });

  it('that is over takes texts alone', async () => {
    const { gateway, send, edit } = await open();
    const { id } = await gateway.ban({ visitor: 'v' });
    await gateway.lift(id);
    expect(await edit(id, { note: 'a mistake' })).toMatchObject({
      state: 'lifted',
      note: 'a mistake',
    });
    const response = await send('PATCH', String(id), { sites: ['shop'] });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'ban_over' });
  });

  it('of another site is not to be edited, restored or joined', async () => {
    const { gateway } = await open();
    const ban = await gateway.ban({ ip: VISITOR });
    const token = await gateway.token('agent', ['shop']);
    const ask = (method: string, path: string, json: object) =>
      gateway.ask(`/v1/bans/${ban.id}${path}`, { method, token, json });
    const { status } = await ask('PATCH', '', { reason: 'x' });
    expect(status).toBe(403);
    expect((await ask('POST', '/restore', {})).status).toBe(403);
    const own = await gateway.ban({ visitor: 'v' }, { sites: ['shop'] });
    const join = await ask('POST', '/join', { ban: own.id });
    expect(join.status).toBe(403);
  });
});

describe('two agents who edit a ban at once', () => {
  it('both win where they change different fields', async () => {
    const { gateway, edit } = await open();
    const { id, revision } = await gateway.ban({ visitor: 'v' });
    await edit(id, { note: 'one', revision });
    const ban = await edit(id, { reason: 'two', revision });
    expect(ban).toMatchObject({ note: 'one', reason: 'two' });
  });

  it('are told who changed the same field, and nothing is written', async () => {
    const { gateway, send } = await open();
    const { id, revision } = await gateway.ban({ visitor: 'v' });
    const token = await signInAs(gateway, 'owner');
    await gateway.ask(`/v1/bans/${id}`, {
      method: 'PATCH',
      token,
      json: { note: 'by Ada' },
    });
    const response = await send('PATCH', String(id), {
      ...{ note: 'mine', reason: 'x', revision },
    });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      code: 'conflict',
      field: 'revision',
      detail: expect.stringContaining('Ada changed note at 2026-'),
    });
    const after = await send('GET', String(id));
    expect(await after.json()).toMatchObject({ note: 'by Ada', reason: '' });
  });

  it('are told that the ban was lifted or restored meanwhile', async () => {
    const { gateway, send } = await open();
    const { id, revision } = await gateway.ban({ visitor: 'v' });
    await gateway.lift(id);
    await send('POST', `${id}/restore`);
    const json = { until: iso(START + HOUR), revision };
    const response = await send('PATCH', String(id), json);
    expect(response.status).toBe(409);
    expect((await response.json()).detail).toMatch(
      /lifted the ban at .+; .+ restored the ban at /,
    );
  });

  it('without a revision write one over the other, and the timeline has both', async () => {
    const { gateway, edit, timeline } = await open();
    const { id } = await gateway.ban({ visitor: 'v' });
    await edit(id, { note: 'one' });
    await edit(id, { note: 'two' });
    const { data } = await timeline(id);
    expect(data.flatMap(({ changed }) => changed ?? [])).toEqual([
      { field: 'note', from: '', to: 'one' },
      { field: 'note', from: 'one', to: 'two' },
    ]);
  });
});

describe('a restored ban', () => {
  it('refuses again by the keys it had when it was lifted', async () => {
    const { gateway, send, edit, refuses } = await open();
    const { id, reference } = await gateway.ban({
      ip: '192.0.2.0/24',
      visitor: 'v',
    });
    await edit(id, {
      add: [{ kind: 'ip', value: VISITOR }],
      remove: [{ kind: 'visitor', value: 'v' }],
    });
    gateway.pass(1000);
    await gateway.lift(id);
    expect(await refuses(VISITOR)).toBe(false);
    const response = await send('POST', `${id}/restore`);
    expect(response.status).toBe(200);
    const restored = (await response.json()) as Ban;
    expect(restored).toMatchObject({
      ...{ state: 'active', reference, liftedAt: null, liftedBy: null },
      keys: [{ value: '192.0.2.0/24' }, { value: VISITOR }],
    });
    expect(restored.keys).toHaveLength(2);
    expect(await refuses(VISITOR)).toBe(true);
    expect(await refuses('192.0.2.77')).toBe(true);
    await gateway.lift(id);
    const over = (await (await send('GET', String(id))).json()) as Ban;
    expect(over.keys).toHaveLength(2);
  });

  it('that is active stays as it is', async () => {
    const { gateway, send } = await open();
    const { id } = await gateway.ban({ visitor: 'v' });
    const response = await send('POST', `${id}/restore`, {});
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ revision: 1 });
  });

  it.each([true, false])(
    'wants another end where its own is over (swept: %s)',
    async (swept) => {
      const { gateway, send, refuses } = await open();
      const until = iso(START + HOUR);
      const { id } = await gateway.ban({ ip: VISITOR }, { until });
      gateway.pass(HOUR);
      if (swept) await gateway.sweep();
      const response = await send('POST', `${id}/restore`);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ field: 'until' });
      expect(await refuses(VISITOR)).toBe(false);
      await send('POST', `${id}/restore`, { until: null });
      expect(await refuses(VISITOR)).toBe(true);
      await gateway.sweep();
      expect(await refuses(VISITOR)).toBe(true);
    },
  );
});

describe('joined bans', () => {
  const openJoined = async () => {
    const opened = await open();
    const { gateway, send } = opened;
    const one = await gateway.ban(
      { ip: '192.0.2.1' },
      { until: iso(START + HOUR) },
    );
    const two = await gateway.ban(
      { ip: '192.0.2.2' },
      { until: iso(START + 2 * HOUR) },
    );
    const response = await send('POST', `${one.id}/join`, { ban: two.id });
    expect(response.status).toBe(200);
    const joined = (await response.json()) as Ban;
    const state = async () =>
      Promise.all(
        ['192.0.2.1', '192.0.2.2'].map((from) => opened.refuses(from)),
      );
    return { ...opened, one, two, joined, state };
  };

  it('name each other, and end when the last of them ends', async () => {
    const { gateway, send, one, two, joined, state } = await openJoined();
    expect(joined).toMatchObject({ joined: [two.id], until: two.until });
    const other = await send('GET', String(two.id));
    expect(await other.json()).toMatchObject({ joined: [one.id] });
    gateway.pass(HOUR);
    await gateway.sweep();
    expect(await state()).toEqual([true, true]);
    gateway.pass(HOUR);
    await gateway.sweep();
    expect(await state()).toEqual([false, false]);
  });

  it('are lifted and restored together, and their ends moved', async () => {
    const { gateway, send, edit, one, two, state } = await openJoined();
    await gateway.lift(two.id);
    expect(await state()).toEqual([false, false]);
    await send('POST', `${one.id}/restore`);
    expect(await state()).toEqual([true, true]);
    await edit(one.id, { until: null });
    const other = await send('GET', String(two.id));
    expect(await other.json()).toMatchObject({ until: null });
  });

  it('that are separated end apart', async () => {
    const { gateway, send, one, two, state } = await openJoined();
    const three = await gateway.ban({ ip: '192.0.2.3' });
    await send('POST', `${three.id}/join`, { ban: one.reference });
    const response = await send('DELETE', `${one.id}/join`);
    expect(response.status).toBe(200);
    expect(await response.json()).not.toHaveProperty('joined');
    await gateway.lift(one.id);
    expect(await state()).toEqual([false, true]);
    const rest = await send('GET', String(two.id));
    expect(await rest.json()).toMatchObject({ joined: [three.id] });
    await send('DELETE', `${three.id}/join`);
    const last = await send('GET', String(two.id));
    expect(await last.json()).not.toHaveProperty('joined');
  });

  it.each(['itself', 'no ban'])('are not joined with %s', async (other) => {
    const { send, one } = await openJoined();
    const ban = other === 'itself' ? one.id : 99_999;
    const response = await send('POST', `${one.id}/join`, { ban });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field: 'ban' });
  });

  it('are not lifted by who may lift only one of them', async () => {
    const { gateway, send } = await open();
    const one = await gateway.ban({ visitor: 'a' }, { sites: ['shop'] });
    const two = await gateway.ban({ visitor: 'b' });
    await send('POST', `${one.id}/join`, { ban: two.id });
    const token = await gateway.token('administrator', ['shop']);
    const lift = (path: string) =>
      gateway.ask(path, { method: 'DELETE', token });
    expect((await lift(`/v1/bans/${one.id}`)).status).toBe(403);
    const [key] = one.keys;
    expect((await lift(`/api/v2/bans/${key?.id}`)).status).toBe(403);
    const block = `/api/v1/crm/block-visitor/${one.id}`;
    expect((await lift(block)).status).toBe(403);
  });
});

describe('a ban’s timeline', () => {
  it('tells who did what, oldest first, in pages', async () => {
    const { gateway, send, edit, timeline } = await open();
    const token = await signInAs(gateway, 'agent');
    const until = iso(START + HOUR);
    const made = await gateway.ask('/v1/bans', {
      method: 'POST',
      token,
      json: { keys: [{ kind: 'ip', value: '192.0.2.1' }], until },
    });
    const { id, keys } = (await made.json()) as Ban;
    const comment = await send('POST', `${id}/comments`, { text: ' Hm. ' });
    expect(comment.status).toBe(201);
    await edit(id, {
      ...{ until: null, sites: ['shop'], reason: 'Spam' },
      add: [{ kind: 'visitor', value: 'v' }],
      remove: [keys[0]?.id],
    });
    await gateway.lift(id);
    const { data } = await timeline(id);
    expect(data.map(({ action, by }) => [action, by.name])).toEqual([
      ['ban', 'Ada'],
      ['comment', 'administrator'],
      ['edit', 'administrator'],
      ['lift', 'administrator'],
    ]);
    expect(data[1]).toMatchObject({ text: 'Hm.', at: iso(START) });
    expect(await comment.json()).toEqual(data[1]);
    expect(data[2]).toMatchObject({
      changed: [
        { field: 'until', from: until, to: null },
        { field: 'sites', from: [], to: ['shop'] },
        { field: 'reason', from: '', to: 'Spam' },
      ],
      added: [{ kind: 'visitor', value: 'v' }],
      removed: [{ kind: 'ip', value: '192.0.2.1' }],
    });
    const first = await timeline(id, '?limit=3');
    expect(first.data).toEqual(data.slice(0, 3));
    const rest = await timeline(id, `?limit=3&cursor=${first.next}`);
    expect(rest).toEqual({ data: data.slice(3) });
  });

  it('has the end that time brought, and who joined what', async () => {
    const { gateway, send, timeline } = await open();
    const until = iso(START + HOUR);
    const one = await gateway.ban({ visitor: 'a' }, { until });
    const two = await gateway.ban({ visitor: 'b' }, { until });
    await send('POST', `${one.id}/join`, { ban: two.id });
    gateway.pass(HOUR);
    await gateway.sweep();
    expect((await timeline(one.id)).data.slice(1)).toMatchObject([
      { action: 'join', bans: [two.id] },
      { action: 'end', by: { id: null, name: 'Doorlist' } },
    ]);
  });

  it('takes no empty comment', async () => {
    const { gateway, send } = await open();
    const { id } = await gateway.ban({ visitor: 'a' });
    const response = await send('POST', `${id}/comments`, { text: '  ' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field: 'text' });
  });
});

describe('the reference of a ban', () => {
  it('stands for its id in every path, in either case', async () => {
    const { gateway, send, edit } = await open();
    const { id } = await gateway.ban({ ip: VISITOR });
    const { reference = '' } = await gateway.visit();
    const lower = reference.toLowerCase();
    expect(await (await send('GET', reference)).json()).toMatchObject({ id });
    expect(await edit(lower, { reason: 'x' })).toMatchObject({ id });
    const paths = [
      ['POST', 'comments', { text: 'x' }],
      ['GET', 'timeline'],
      ['POST', 'retry'],
      ['DELETE', 'join'],
    ] as const;
    for (const [method, path, json] of paths) {
      const response = await send(method, `${reference}/${path}`, json);
      expect(response.status).toBeLessThan(300);
    }
    const lifted = await send('DELETE', reference);
    expect(await lifted.json()).toMatchObject({ id, state: 'lifted' });
    const restored = await send('POST', `${reference}/restore`);
    expect(await restored.json()).toMatchObject({ id, state: 'active' });
  });

  it('that nobody has is not found', async () => {
    const { send } = await open();
    for (const id of ['0000-0000', 'x', '%00', '%F0%9F%98%80']) {
      expect((await send('GET', id)).status).toBe(404);
    }
  });
});
