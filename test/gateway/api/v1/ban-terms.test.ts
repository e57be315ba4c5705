import { describe, expect, it } from 'vitest';
import type { EditedBan } from '../../../../src/protocol/ban-edit';
import type { TimelineEntry } from '../../../../src/protocol/ban-timeline';
import type { Ban } from '../../../../src/protocol/bans';
import type { Job } from '../../../../src/protocol/jobs';
import type { Page } from '../../../../src/protocol/page';
import { acquireClient, AUDIT } from '../../support/acquire-client';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../../support/harness';
import { readStream } from '../../support/read-stream';
import { signInAs } from '../../support/sign-in-as';
import { finishJob } from '../../jobs/finish-job';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (time: number) => new Date(time).toISOString();

const edit = async (gateway: TestGateway, { id }: Ban, json: object) => {
  const response = await gateway.write('PATCH', `/v1/bans/${id}`, json);
  expect(response.status).toBe(200);
  return (await response.json()) as EditedBan;
};

const timeline = async (gateway: TestGateway, { id }: Ban) => {
  const response = await gateway.write('GET', `/v1/bans/${id}/timeline`);
  return ((await response.json()) as Page<TimelineEntry>).data;
};

const bulk = async (gateway: TestGateway, json: object, token?: string) => {
  const response = await gateway.ask('/v1/bans/bulk', {
    ...{ method: 'POST', json },
    token: token ?? (await gateway.token()),
  });
  expect(response.status).toBe(202);
  return finishJob(gateway, ((await response.json()) as Job).id);
};

describe('a ban whose effect is changed', () => {
  it('closes an open chat as it says, lets it go on, and closes it again', async () => {
    const gateway = await openGateway();
    const chat = await gateway.chat();
    const events = readStream(await gateway.ask(chat.stream));
    await events.until('admitted');
    const ban = await gateway.ban({ ip: VISITOR }, { effect: 'watch' });
    await edit(gateway, ban, { effect: 'channels', text: 'Write to us' });
    expect((await events.until('refused')).at(-1)?.data).toMatchObject({
      ...{ effect: 'channels', text: 'Write to us' },
      reference: ban.reference,
    });
    await edit(gateway, ban, { effect: 'watch' });
    expect((await events.until('admitted')).at(-1)?.data).toMatchObject({
      effect: 'watch',
    });
    await edit(gateway, ban, { effect: 'refuse' });
    expect((await events.until('refused')).at(-1)?.data).toMatchObject({
      effect: 'refuse',
    });
    await edit(gateway, ban, { text: 'Call us' });
    expect((await events.until('refused')).at(-1)?.data).toMatchObject({
      text: 'Call us',
    });
    await events.close();
  });

  it('tells a refused page that it may ask again', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban({ ip: VISITOR });
    const path = `/v1/sites/default/refusals/${ban.reference}/events`;
    const events = readStream(await gateway.ask(path));
    await events.until('refused');
    await edit(gateway, ban, { effect: 'watch' });
    await events.until('ended');
    await events.close();
    const again = readStream(await gateway.ask(path));
    await again.until('ended');
    await again.close();
  });

  it('is in the vendors’ lists only while it refuses', async () => {
    const gateway = await openGateway();
    const listed = async () => {
      const zendesk = await gateway.write('GET', '/api/v2/bans');
      const { ip_address: rows } = (await zendesk.json()) as {
        ip_address: unknown[];
      };
      return [rows.length, (await acquireClient(gateway).list()).count];
    };
    const ban = await gateway.ban({ ip: VISITOR }, { effect: 'watch' });
    expect(await listed()).toEqual([0, 0]);
    await edit(gateway, ban, { effect: 'refuse' });
    expect(await listed()).toEqual([1, 1]);
    await edit(gateway, ban, { effect: 'watch' });
    expect(await listed()).toEqual([0, 0]);
    const log = await acquireClient(gateway).ask('GET', AUDIT);
    const { data } = ((await log.json()) as { data: { data: object[] } }).data;
    expect(data.slice(0, 2)).toMatchObject([
      { dataAfter: { effect: { from: 'refuse', to: 'watch' } } },
      { dataAfter: { effect: { from: 'watch', to: 'refuse' } } },
    ]);
  });

  it('says so in its timeline, and does not change a second time', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban({ ip: VISITOR });
    const terms = { effect: 'channels', text: 'Write to us' };
    expect(await edit(gateway, ban, terms)).toMatchObject({
      ...terms,
      changed: ['effect', 'text'],
      revision: 2,
    });
    expect(await edit(gateway, ban, terms)).toMatchObject({
      ...{ changed: [], revision: 2 },
    });
    expect((await timeline(gateway, ban)).at(-1)?.changed).toEqual([
      { field: 'effect', from: 'refuse', to: 'channels' },
      { field: 'text', from: '', to: 'Write to us' },
    ]);
    const stale = await gateway.write('PATCH', `/v1/bans/${ban.id}`, {
      ...{ effect: 'watch', revision: 1 },
    });
    expect(stale.status).toBe(409);
  });

  it('stays as it is once it is over', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ ip: VISITOR });
    await gateway.lift(id);
    for (const json of [{ effect: 'watch' }, { text: 'Call us' }]) {
      const response = await gateway.write('PATCH', `/v1/bans/${id}`, json);
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({ code: 'ban_over' });
    }
  });
});

describe('for', () => {
  it('says when a ban ends, in PATCH, restore and bulk', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban({ ip: VISITOR });
    expect(await edit(gateway, ban, { for: '2h' })).toMatchObject({
      ...{ until: iso(START + 2 * HOUR), changed: ['until'] },
    });
    await gateway.lift(ban.id);
    const path = `/v1/bans/${ban.id}`;
    const restored = await gateway.write('POST', `${path}/restore`, {
      for: '3h',
    });
    expect(restored.status).toBe(200);
    expect(await restored.json()).toMatchObject({
      until: iso(START + 3 * HOUR),
    });
    const action = { set: { for: '4h' } };
    const job = await bulk(gateway, { ids: [ban.id], action });
    expect(job.counts).toMatchObject({ changed: 1 });
    const shown = await gateway.write('GET', path);
    expect(await shown.json()).toMatchObject({ until: iso(START + 4 * HOUR) });
  });

  it.each([
    [{ for: '2h', until: iso(START + HOUR) }, 'for'],
    [{ for: 'a while' }, 'for'],
    [{ for: '999999999w' }, 'for'],
  ])('%j is refused by its name', async (json, field) => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ ip: VISITOR });
    const path = `/v1/bans/${id}`;
    const send = async (method: string, to: string, body: object) => {
      const response = await gateway.write(method, to, body);
      expect(response.status).toBe(422);
      return ((await response.json()) as { field: string }).field;
    };
    expect(await send('PATCH', path, json)).toBe(field);
    const set = { ids: [id], action: { set: json } };
    expect(await send('POST', '/v1/bans/bulk', set)).toBe(
      `action.set.${field}`,
    );
    await gateway.lift(id);
    expect(await send('POST', `${path}/restore`, json)).toBe(field);
  });
});

describe('a bulk change', () => {
  it('sets effect and text, and is taken back', async () => {
    const gateway = await openGateway();
    const one = await gateway.ban({ ip: VISITOR }, { text: 'Before' });
    const two = await gateway.ban({ ip: '198.51.100.7' }, { effect: 'watch' });
    const job = await bulk(gateway, {
      ids: [one.id, two.id],
      action: { set: { effect: 'watch', text: 'Call us' } },
    });
    expect(job.counts).toMatchObject({ changed: 2 });
    expect(await gateway.visit()).toMatchObject({
      ...{ verdict: 'admitted', effect: 'watch' },
    });
    const response = await gateway.write('POST', `/v1/jobs/${job.id}/undo`);
    const undo = await finishJob(gateway, ((await response.json()) as Job).id);
    expect(undo.counts).toMatchObject({ restored: 2 });
    expect(await gateway.visit()).toMatchObject({
      ...{ verdict: 'refused', effect: 'refuse', text: 'Before' },
    });
    const shown = await gateway.write('GET', `/v1/bans/${two.id}`);
    expect(await shown.json()).toMatchObject({ effect: 'watch', text: '' });
  });
});

describe('limits hold, whichever way a ban becomes what it is', () => {
  const openLimited = async (limits: object) => {
    const gateway = await openGateway();
    const token = await gateway.token('agent', [], [], {
      ...{ liftOthers: true, ...limits },
    });
    const send = async (method: string, path: string, json: object) => {
      const init = { method, json, token };
      const response = await gateway.ask(`/v1/bans/${path}`, init);
      const { field = null } = (await response.json()) as { field?: string };
      return [response.status, field];
    };
    const job = async (ids: number[], set: object) =>
      (await bulk(gateway, { ids, action: { set } }, token)).counts;
    return { gateway, send, job };
  };

  it('of effects', async () => {
    const { gateway, send, job } = await openLimited({ effects: ['watch'] });
    const watching = await gateway.ban({ ip: VISITOR }, { effect: 'watch' });
    const refusing = await gateway.ban({ ip: '198.51.100.7' });
    const to = String(watching.id);
    expect(await send('PATCH', to, { effect: 'refuse' })).toEqual([
      ...[403, 'effect'],
    ]);
    expect(
      await send('POST', 'bulk', {
        ...{ ids: [watching.id], action: { set: { effect: 'channels' } } },
      }),
    ).toEqual([403, 'action.set.effect']);
    expect(await job([refusing.id], { until: iso(START + DAY) })).toMatchObject(
      {
        changed: 1,
      },
    );
    expect(await job([refusing.id], { until: null })).toMatchObject({
      forbidden: 1,
    });
    expect(await job([refusing.id], { note: 'seen' })).toMatchObject({
      changed: 1,
    });
    expect(
      await send('PATCH', String(refusing.id), { effect: 'watch' }),
    ).toEqual([200, null]);
    const lifted = await gateway.ban({ ip: '198.51.100.8' });
    await gateway.lift(lifted.id);
    expect(await send('POST', `${lifted.id}/restore`, {})).toEqual([
      ...[403, 'effect'],
    ]);
  });

  it('of ends, also of a ban that only gets harder, or more keys', async () => {
    const { gateway, send, job } = await openLimited({ maxBan: 7 * DAY });
    const ban = await gateway.ban({ visitor: 'troll' }, { effect: 'watch' });
    const to = String(ban.id);
    for (const json of [
      { effect: 'refuse' },
      { add: [{ kind: 'visitor', value: 'other' }] },
      { for: '8d' },
    ]) {
      const [status] = await send('PATCH', to, json);
      expect(status, JSON.stringify(json)).toBe(403);
    }
    expect(await job([ban.id], { effect: 'refuse' })).toMatchObject({
      forbidden: 1,
    });
    expect(await send('PATCH', to, { for: '7d', effect: 'refuse' })).toEqual([
      ...[200, null],
    ]);
    expect(
      await send('POST', 'bulk', {
        ...{ ids: [ban.id], action: { set: { for: '8d' } } },
      }),
    ).toEqual([403, 'action.set.until']);
    await gateway.lift(ban.id);
    expect(await send('POST', `${ban.id}/restore`, { for: '8d' })).toEqual([
      ...[403, 'for'],
    ]);
  });

  it('of kinds, of a ban that gets longer', async () => {
    const { gateway, send, job } = await openLimited({ kinds: ['visitor'] });
    const ban = await gateway.ban({ ip: VISITOR }, { for: '2h' });
    expect(await send('PATCH', String(ban.id), { for: '3h' })).toEqual([
      ...[403, 'for'],
    ]);
    expect(await job([ban.id], { for: '3h' })).toMatchObject({ forbidden: 1 });
    expect(await send('PATCH', String(ban.id), { for: '1h' })).toEqual([
      ...[200, null],
    ]);
  });

  it('keys that many have in common end as in a new ban of a person', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway, 'supervisor');
    const ban = await gateway.ban({ visitor: 'v', ip: VISITOR }, { for: '1h' });
    const job = await bulk(
      gateway,
      { ids: [ban.id], action: { set: { until: null } } },
      token,
    );
    expect(job.counts).toMatchObject({ changed: 1 });
    const shown = await gateway.write('GET', `/v1/bans/${ban.id}`);
    const { until, keys } = (await shown.json()) as Ban;
    expect(until).toBeNull();
    expect(keys.map((key) => key.until)).toEqual([
      ...[undefined, iso(START + 7 * DAY)],
    ]);
  });
});
