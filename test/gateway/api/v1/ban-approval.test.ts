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
    const response = await send(token, '', json);
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
  return { gateway, person, send, make, decide, listWaiting, inDays };
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
