import { describe, expect, it } from 'vitest';
import { upsertUser } from '../../../../src/gateway/auth/upsert-user';
import type { Role } from '../../../../src/protocol/roles';
import type { Ban } from '../../../../src/protocol/bans';
import type { TimelineEntry } from '../../../../src/protocol/ban-timeline';
import { openGateway } from '../../support/harness';
import { readStream } from '../../support/read-stream';
import { DAY } from '../../support/sign-identity';

const PASSWORD = 'correct horse';
const BROWSER = { kind: 'visitor', value: 'troll' };
const ADDRESS = { kind: 'ip', value: '198.51.100.7' };

/** A gateway with people who are signed in. */
const open = async () => {
  const gateway = await openGateway();
  const person = async (name: string, role: Role, maxBan?: string) => {
    const email = `${name}@example.com`;
    await upsertUser(
      gateway.db,
      {
        ...{ email, role, password: PASSWORD, sites: [] },
        ...(maxBan && { limits: { maxBan } }),
      },
      gateway.now(),
    );
    const json = { email, password: PASSWORD };
    const response = await gateway.ask('/v1/sign-in', { method: 'POST', json });
    return ((await response.json()) as { token: string }).token;
  };
  const send = (token: string, path: string, json?: object) =>
    gateway.ask(`/v1/bans${path}`, { method: 'POST', token, json });
  const make = async (token: string, json: object) => {
    const response = await send(token, '', { reason: 'Spam', ...json });
    expect(response.status).toBe(201);
    return (await response.json()) as Ban;
  };
  const decide = async (token: string, { id }: Ban, decision: string) => {
    const response = await send(token, `/${id}/${decision}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Ban;
  };
  const listWaiting = async () => {
    const path = '/v1/bans?state=toApprove';
    const response = await gateway.write('GET', path);
    const { data } = (await response.json()) as { data: Ban[] };
    return data.map(({ id }) => id);
  };
  const inDays = (days: number) =>
    new Date(gateway.now() + days * DAY).toISOString();
  /** Changes or restores a ban; its status, and what the answer says. */
  const change = async (
    token: string,
    { id }: Pick<Ban, 'id'>,
    json: object,
    how: 'PATCH' | 'restore' = 'PATCH',
  ) => {
    const response =
      how === 'PATCH'
        ? await gateway.ask(`/v1/bans/${id}`, { method: how, token, json })
        : await send(token, `/${id}/${how}`, json);
    return { status: response.status, body: (await response.json()) as Ban };
  };
  /** Signs somebody in once more: so much time has passed. */
  const again = async (name: string) => {
    const json = { email: `${name}@example.com`, password: PASSWORD };
    const response = await gateway.ask('/v1/sign-in', { method: 'POST', json });
    return ((await response.json()) as { token: string }).token;
  };
  return {
    ...{ gateway, person, again, send, make, change, decide },
    ...{ listWaiting, inDays },
  };
};

describe('who asks for more than their limit', () => {
  it('has a key’s own end shown once the ban lasts that long', async () => {
    const { person, make, decide, inDays } = await open();
    const agent = await person('ana', 'agent', '1d');
    const ban = await make(agent, {
      keys: [BROWSER, { ...ADDRESS, until: inDays(3) }],
      until: inDays(5),
    });
    expect(ban.until).toBe(inDays(1));
    expect(ban.keys[1]).not.toHaveProperty('until');
    const supervisor = await person('sue', 'supervisor');
    expect(await decide(supervisor, ban, 'approve')).toMatchObject({
      until: inDays(5),
      keys: [{}, { until: inDays(3) }],
    });
  });

  it('has the ban hold what they may, and wait for its full length', async () => {
    const { person, make, decide, listWaiting, inDays } = await open();
    const agent = await person('ana', 'agent', '7d');
    const ban = await make(agent, { keys: [BROWSER], until: inDays(30) });
    expect(ban).toMatchObject({
      ...{ state: 'active', until: inDays(7), toApprove: true },
      asked: { until: inDays(30), keys: [] },
    });
    expect(await listWaiting()).toEqual([ban.id]);
    const supervisor = await person('sue', 'supervisor');
    const approved = await decide(supervisor, ban, 'approve');
    expect(approved.until).toBe(inDays(30));
    expect(approved).not.toHaveProperty('toApprove');
    expect(await listWaiting()).toEqual([]);
  });

  it('holds a day at least, however little they may ban for', async () => {
    const { person, make, inDays } = await open();
    const agent = await person('ana', 'agent', '1h');
    const ban = await make(agent, { keys: [BROWSER] });
    expect(ban).toMatchObject({
      ...{ until: inDays(1), toApprove: true, asked: { until: null } },
    });
    const short = await make(agent, { keys: [BROWSER], for: '30m' });
    expect(short).not.toHaveProperty('toApprove');
  });

  it('is refused as a program', async () => {
    const { gateway, send } = await open();
    const token = await gateway.token('agent', [], [], { maxBan: DAY });
    expect((await send(token, '', { keys: [BROWSER] })).status).toBe(403);
  });
});

describe('a ban whose key holds less than was asked for', () => {
  it('waits, and once approved the key ends with it', async () => {
    const { person, make, decide, inDays } = await open();
    const agent = await person('ana', 'agent');
    const ban = await make(agent, { keys: [BROWSER, ADDRESS] });
    const address = ban.keys.find(({ kind }) => kind === 'ip');
    expect(address?.until).toBe(inDays(7));
    expect(ban).toMatchObject({
      ...{ until: null, toApprove: true },
      asked: { until: null, keys: [{ id: address?.id, until: null }] },
    });
    const owner = await person('olga', 'owner');
    const approved = await decide(owner, ban, 'approve');
    expect(approved.until).toBeNull();
    expect(approved.keys.map(({ until }) => until)).toEqual([
      ...[undefined, undefined],
    ]);
  });

  it('does not wait where a key holds as long as was asked for', async () => {
    const { person, make } = await open();
    const agent = await person('ana', 'agent');
    const ban = await make(agent, { keys: [BROWSER, ADDRESS], for: '7d' });
    expect(ban).not.toHaveProperty('toApprove');
    const owner = await person('olga', 'owner');
    expect(await make(owner, { keys: [ADDRESS] })).not.toHaveProperty(
      'toApprove',
    );
  });
});

describe('a ban that waits', () => {
  it('ends as it stands when it is declined, or forgotten', async () => {
    const { gateway, person, make, decide, listWaiting, inDays } = await open();
    const agent = await person('ana', 'agent', '1d');
    const supervisor = await person('sue', 'supervisor');
    const declined = await make(agent, { keys: [BROWSER] });
    const after = await decide(supervisor, declined, 'decline');
    expect(after.until).toBe(inDays(1));
    expect(after).not.toHaveProperty('toApprove');
    const forgotten = await make(agent, { keys: [BROWSER] });
    expect(await listWaiting()).toEqual([forgotten.id]);
    gateway.pass(2 * DAY);
    expect(await listWaiting()).toEqual([]);
    const path = `/${forgotten.id}/approve`;
    const late = await gateway.write('POST', `/v1/bans${path}`);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'conflict' });
  });

  it('no longer waits once somebody gave it another end', async () => {
    const { gateway, person, send, make, listWaiting, inDays } = await open();
    const agent = await person('ana', 'agent', '7d');
    const supervisor = await person('sue', 'supervisor');
    const edit = async (token: string, id: number, json: object) => {
      const path = `/v1/bans/${id}`;
      const init = { method: 'PATCH', token, json };
      return (await (await gateway.ask(path, init)).json()) as Ban;
    };
    const first = await make(agent, { keys: [BROWSER], until: inDays(30) });
    const noted = await edit(supervisor, first.id, { note: 'seen' });
    expect(noted).toMatchObject({ toApprove: true, until: inDays(7) });
    const longer = await edit(supervisor, first.id, { until: inDays(14) });
    expect(longer.until).toBe(inDays(14));
    expect(longer).not.toHaveProperty('toApprove');
    expect(longer).not.toHaveProperty('asked');
    const late = await send(supervisor, `/${first.id}/approve`);
    expect(late.status).toBe(409);

    const own = { keys: [{ kind: 'visitor', value: 'v2' }] };
    const second = await make(agent, { ...own, until: inDays(30) });
    const shorter = await edit(agent, second.id, { until: inDays(3) });
    expect(shorter.until).toBe(inDays(3));
    expect(await listWaiting()).toEqual([]);
  });

  it('is approved by a second person, who may ban for as long', async () => {
    const { person, make, send, inDays } = await open();
    const asker = await person('sue', 'supervisor');
    const ban = await make(asker, { keys: [ADDRESS] });
    expect(ban.until).toBe(inDays(7));
    const limited = await person('tom', 'supervisor', '30d');
    const agent = await person('ana', 'agent');
    for (const token of [asker, limited, agent]) {
      const response = await send(token, `/${ban.id}/approve`);
      expect(response.status).toBe(403);
    }
    const other = await person('eve', 'supervisor');
    expect((await send(other, `/${ban.id}/approve`)).status).toBe(200);
    const again = await send(other, `/${ban.id}/decline`);
    expect(again.status).toBe(409);
  });

  it('is decided on by who has all of its sites', async () => {
    const { gateway, person, make, send } = await open();
    await gateway.site('shop', ['http://localhost']);
    const agent = await person('ana', 'agent');
    const ban = await make(agent, { keys: [ADDRESS] });
    const token = await gateway.token('supervisor', ['shop']);
    for (const decision of ['approve', 'decline']) {
      const response = await send(token, `/${ban.id}/${decision}`);
      expect(response.status).toBe(403);
    }
  });

  it('is told to agents at once, and who decided stands in its timeline', async () => {
    const { gateway, person, make, decide } = await open();
    const agent = await person('ana', 'agent', '1d');
    const ban = await make(agent, { keys: [BROWSER] });
    const stream = readStream(
      await gateway.ask('/v1/sessions/stream', { token: agent }),
    );
    await stream.until('ready');
    const owner = await person('olga', 'owner');
    await decide(owner, ban, 'approve');
    const [told] = (await stream.until('ban')).slice(-1);
    expect(told?.data).toMatchObject({ id: ban.id, until: null });
    await stream.close();
    const path = `/v1/bans/${ban.id}/timeline`;
    const timeline = await gateway.write('GET', path);
    const { data } = (await timeline.json()) as { data: TimelineEntry[] };
    expect(data.map(({ action }) => action)).toEqual(['ban', 'approve']);
    expect(data[1]).toMatchObject({
      ...{ by: { name: 'Olga' } },
      changed: [{ field: 'until', to: null }],
    });
  });

  it('lets its visitor in at the end that was asked for, not before', async () => {
    const { gateway, person, make, decide } = await open();
    const agent = await person('ana', 'agent');
    const owner = await person('olga', 'owner');
    const ban = await make(agent, { keys: [ADDRESS], for: '10d' });
    await decide(owner, ban, 'approve');
    const from = ADDRESS.value;
    gateway.pass(9 * DAY);
    expect((await gateway.visit({}, { from })).verdict).toBe('refused');
    gateway.pass(2 * DAY);
    expect((await gateway.visit({}, { from })).verdict).toBe('admitted');
  });
});

describe('who changes a ban, and asks for more than they may', () => {
  it('has it hold what they may from its making, and wait for the rest', async () => {
    const { gateway, person, again, make, change, decide, inDays } =
      await open();
    const [end, asked] = [inDays(7), inDays(32)];
    const agent = await person('ana', 'agent', '7d');
    const ban = await make(agent, { keys: [BROWSER], for: '3d' });
    gateway.pass(2 * DAY);
    const token = await again('ana');
    const { status, body } = await change(token, ban, { for: '30d' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ until: end, toApprove: true, changed: ['until'] },
      asked: { until: asked, keys: [] },
    });
    expect((await change(token, ban, { until: asked })).body).toMatchObject({
      ...{ until: end, toApprove: true, changed: [] },
    });
    const supervisor = await person('sue', 'supervisor');
    const approved = await decide(supervisor, ban, 'approve');
    expect(approved.until).toBe(asked);
    expect(approved).not.toHaveProperty('toApprove');
  });

  it('can’t make it longer alone each week', async () => {
    const { gateway, person, again, make, change, decide, inDays } =
      await open();
    const [end, asked] = [inDays(7), inDays(13)];
    const agent = await person('ana', 'agent', '7d');
    const ban = await make(agent, { keys: [BROWSER], for: '7d' });
    gateway.pass(6 * DAY);
    const token = await again('ana');
    const { body } = await change(token, ban, { for: '7d' });
    expect(body).toMatchObject({
      ...{ until: end, toApprove: true, asked: { until: asked } },
    });
    const supervisor = await person('sue', 'supervisor');
    const declined = await decide(supervisor, ban, 'decline');
    expect(declined.until).toBe(end);
    expect(declined).not.toHaveProperty('toApprove');
  });

  it('shortens it without anybody', async () => {
    const { gateway, person, change, inDays } = await open();
    const token = await person('sue', 'supervisor', '7d');
    const ban = await gateway.ban({ visitor: 'troll' });
    const { body } = await change(token, ban, { until: inDays(1) });
    expect(body.until).toBe(inDays(1));
    expect(body).not.toHaveProperty('toApprove');
  });

  it('as a program is refused, by the field and the limit', async () => {
    const { gateway, change, inDays } = await open();
    const program = await gateway.token('agent', [], [], { maxBan: 7 * DAY });
    const json = { keys: [BROWSER], for: '6d' };
    const made = await gateway.ask('/v1/bans', {
      ...{ method: 'POST', token: program, json },
    });
    const ban = (await made.json()) as Ban;
    gateway.pass(5 * DAY);
    for (const [more, field] of [
      [{ for: '7d' }, 'for'],
      [{ until: inDays(7) }, 'until'],
      [{ until: null }, 'until'],
    ] as const) {
      expect(await change(program, ban, more)).toMatchObject({
        status: 403,
        body: {
          ...{ code: 'forbidden', field },
          detail: expect.stringContaining('for 7d at most') as string,
        },
      });
    }
  });

  it('has a key hold what one person may have it, and wait', async () => {
    const { person, make, change, decide, inDays } = await open();
    const agent = await person('ana', 'agent');
    const ban = await make(agent, { keys: [ADDRESS], for: '1d' });
    const { body } = await change(agent, ban, { until: null });
    const [key] = body.keys;
    expect(body).toMatchObject({
      ...{ until: inDays(7), toApprove: true },
      asked: { until: null, keys: [{ id: key?.id, until: null }] },
    });
    const owner = await person('olga', 'owner');
    const approved = await decide(owner, ban, 'approve');
    expect(approved.until).toBeNull();
    expect(approved.keys[0]).not.toHaveProperty('until');
  });

  it('has an added key, or one with another end, wait for its own', async () => {
    const { person, make, change, decide, inDays } = await open();
    const agent = await person('ana', 'agent');
    const ban = await make(agent, { keys: [BROWSER] });
    expect(ban).not.toHaveProperty('toApprove');
    const until = inDays(20);
    const add = [{ ...ADDRESS, until }];
    const { body } = await change(agent, ban, { add });
    const [, key] = body.keys;
    expect(key?.until).toBe(inDays(7));
    expect(body).toMatchObject({
      ...{ until: null, toApprove: true },
      asked: { until: null, keys: [{ id: key?.id, until }] },
    });
    const later = await change(agent, ban, {
      add: [{ ...ADDRESS, until: null }],
    });
    expect(later.body).toMatchObject({
      ...{ toApprove: true, changed: ['keys'] },
      asked: { keys: [{ id: key?.id, until: null }] },
    });
    const shorter = await change(agent, ban, {
      add: [{ ...ADDRESS, until: inDays(2) }],
    });
    expect(shorter.body).not.toHaveProperty('toApprove');
    await change(agent, ban, { add });
    const owner = await person('olga', 'owner');
    const approved = await decide(owner, ban, 'approve');
    expect(approved.keys.map((one) => one.until)).toEqual([undefined, until]);
  });

  it('gives a key whose time is over a day once more', async () => {
    const { gateway, person, again, make, change, inDays } = await open();
    const agent = await person('ana', 'agent');
    const ban = await make(agent, { keys: [BROWSER, ADDRESS], for: '90d' });
    expect(ban).toMatchObject({ toApprove: true });
    gateway.pass(8 * DAY);
    await gateway.sweep();
    const { body } = await change(await again('ana'), ban, { add: [ADDRESS] });
    const added = body.keys.at(-1);
    expect(added?.until).toBe(inDays(1));
    expect(body.asked?.keys).toContainEqual({ id: added?.id, until: null });
  });

  it('is the one who can’t agree, and whoever made it can', async () => {
    const { person, make, change, send, decide, inDays } = await open();
    const maker = await person('eve', 'supervisor');
    const ban = await make(maker, { keys: [ADDRESS], for: '1d' });
    const asker = await person('sue', 'supervisor');
    const asked = await change(asker, ban, { until: inDays(30) });
    expect(asked.body).toMatchObject({ toApprove: true, until: inDays(7) });
    expect((await send(asker, `/${ban.id}/approve`)).status).toBe(403);
    const approved = await decide(maker, ban, 'approve');
    expect(approved.until).toBe(inDays(30));
  });

  it('has those that are joined with it wait, too', async () => {
    const { person, make, change, send, listWaiting, inDays } = await open();
    const agent = await person('ana', 'agent', '7d');
    const ban = await make(agent, { keys: [BROWSER], for: '1d' });
    const other = await make(agent, { keys: [ADDRESS], for: '1d' });
    await send(agent, `/${ban.id}/join`, { ban: other.id });
    await change(agent, ban, { for: '30d' });
    expect((await listWaiting()).toSorted()).toEqual([ban.id, other.id]);
    const { body } = await change(agent, other, { note: 'seen' });
    expect(body).toMatchObject({
      ...{ until: inDays(7), asked: { until: inDays(30) } },
    });
  });

  it('has many bans of one change wait', async () => {
    const { gateway, person, make, send, listWaiting } = await open();
    const supervisor = await person('sue', 'supervisor');
    const ban = await make(supervisor, { keys: [ADDRESS], for: '1d' });
    const action = { set: { until: null } };
    const job = await send(supervisor, '/bulk', { ids: [ban.id], action });
    expect(job.status).toBe(202);
    await gateway.idle();
    expect(await listWaiting()).toEqual([ban.id]);
  });

  it('takes back what many bans were only asked for', async () => {
    const { gateway, person, make, send, listWaiting } = await open();
    const supervisor = await person('sue', 'supervisor');
    const ban = await make(supervisor, { keys: [ADDRESS], for: '7d' });
    const action = { set: { until: null } };
    const job = await send(supervisor, '/bulk', { ids: [ban.id], action });
    const { id } = (await job.json()) as { id: number };
    await gateway.idle();
    expect(await listWaiting()).toEqual([ban.id]);
    await gateway.write('POST', `/v1/jobs/${id}/undo`);
    await gateway.idle();
    expect(await listWaiting()).toEqual([]);
    const read = await gateway.write('GET', `/v1/bans/${ban.id}`);
    expect(((await read.json()) as Ban).until).toBe(ban.until);
  });
});

describe('who restores a ban, and asks for more than they may', () => {
  it.each([
    [{ for: '30d' }, 30],
    [{ until: null }, null],
  ])('has it hold what they may, and wait for %j', async (json, days) => {
    const { gateway, person, again, make, change, decide, inDays } =
      await open();
    const agent = await person('ana', 'agent', '7d');
    const ban = await make(agent, { keys: [BROWSER], for: '1d' });
    gateway.pass(2 * DAY);
    const token = await again('ana');
    const { status, body } = await change(token, ban, json, 'restore');
    expect(status).toBe(200);
    const asked = days === null ? null : inDays(days);
    expect(body).toMatchObject({
      ...{ state: 'active', until: inDays(7), toApprove: true },
      asked: { until: asked, keys: [] },
    });
    const supervisor = await person('sue', 'supervisor');
    expect((await decide(supervisor, ban, 'approve')).until).toBe(asked);
  });

  it('has its keys hold what one person may have them, and wait', async () => {
    const { gateway, person, again, make, change, inDays } = await open();
    const agent = await person('ana', 'agent');
    const ban = await make(agent, { keys: [BROWSER, ADDRESS], for: '1d' });
    gateway.pass(2 * DAY);
    const token = await again('ana');
    const { body } = await change(token, ban, { until: null }, 'restore');
    const [, key] = body.keys;
    expect(key?.until).toBe(inDays(7));
    expect(body).toMatchObject({
      ...{ until: null, toApprove: true },
      asked: { until: null, keys: [{ id: key?.id, until: null }] },
    });
  });
});
