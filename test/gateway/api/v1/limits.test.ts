import { describe, expect, it } from 'vitest';
import type { Limits } from '../../../../src/gateway/store/limits';
import { openGateway } from '../../support/harness';

const DAY = 24 * 60 * 60 * 1000;

/** A gateway with an agent's token of these limits. */
const openLimited = async (limits: Partial<Limits>) => {
  const gateway = await openGateway();
  const token = await gateway.token('agent', [], [], limits);
  const ban = (json: object) =>
    gateway.ask('/v1/bans', { method: 'POST', token, json });
  return { ...gateway, agent: token, ban };
};

const VISITOR = { keys: [{ kind: 'visitor', value: 'troll' }] };

describe('limits of a person or token', () => {
  it('bound how long a ban lasts', async () => {
    const { ban, now } = await openLimited({ maxBan: 7 * DAY });
    const until = (days: number) => new Date(now() + days * DAY).toISOString();
    for (const more of [{}, { until: null }, { until: until(8) }]) {
      const response = await ban({ ...VISITOR, ...more });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        ...{ code: 'forbidden', field: 'until' },
        detail: 'Your limits let you ban for 7d at most. Nothing was blocked.',
      });
    }
    expect((await ban({ ...VISITOR, until: until(7) })).status).toBe(201);
  });

  it('bound what is banned', async () => {
    const { ban } = await openLimited({ kinds: ['visitor', 'email'] });
    const ip = { kind: 'ip', value: '203.0.113.9' };
    const response = await ban({ keys: [...VISITOR.keys, ip] });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ field: 'keys.1.value' });
    expect((await ban(VISITOR)).status).toBe(201);
  });

  it('bound the effect', async () => {
    const { ban } = await openLimited({ effects: ['watch'] });
    const response = await ban(VISITOR);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ field: 'effect' });
  });

  it('bound the bans of vendors’ programs alike', async () => {
    const gateway = await openGateway();
    const token = await gateway.token('administrator', [], [], {
      ...{ maxBan: DAY, kinds: ['visitor'] },
    });
    const post = (path: string, json: object) =>
      gateway.ask(path, { method: 'POST', token, json });
    const zendesk = await post('/api/v2/chat/bans', {
      ...{ type: 'visitor', visitor_id: 'troll', reason: '' },
    });
    expect(zendesk.status).toBe(403);
    const acquire = await post('/api/v1/crm/block-visitor', {
      ...{ type: 'ip', data: ['203.0.113.9'] },
    });
    expect(acquire.status).toBe(403);
    expect(await gateway.db.selectFrom('bans').selectAll().execute()).toEqual(
      [],
    );
  });

  it('keep an agent from others’ bans, unless they say otherwise', async () => {
    const { ask, ban, agent } = await openLimited({});
    const { id } = (await (await ban(VISITOR)).json()) as { id: number };
    const own = await ask(`/v1/bans/${id}`, { method: 'DELETE', token: agent });
    expect(own.status).toBe(200);
    const other = await openGateway();
    const theirs = await other.ban({ visitor: 'x' });
    const limited = await other.token('agent');
    const path = `/v1/bans/${theirs.id}`;
    const refused = await other.ask(path, { method: 'DELETE', token: limited });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      detail: expect.stringContaining('Somebody else made this ban') as string,
    });
    const lifter = await other.token('agent', [], [], { liftOthers: true });
    const lifted = await other.ask(path, { method: 'DELETE', token: lifter });
    expect(lifted.status).toBe(200);
  });

  it('are told to their caller', async () => {
    const { ask, agent, token } = await openLimited({
      ...{ maxBan: 36 * 60 * 60 * 1000, kinds: ['ip'], seeContacts: false },
    });
    const limits = async (of: string) =>
      (
        (await (await ask('/v1/me', { token: of })).json()) as {
          limits: object;
        }
      ).limits;
    expect(await limits(agent)).toEqual({
      ...{ maxBan: '36h', kinds: ['ip'], effects: null },
      ...{ liftOthers: false, seeAddresses: true, seeContacts: false },
    });
    expect(await limits(await token('viewer'))).toMatchObject({
      ...{ seeAddresses: false, seeContacts: false },
    });
    expect(await limits(await token('supervisor'))).toMatchObject({
      liftOthers: true,
    });
  });
});

describe('limits of who changes a ban', () => {
  it('bound its keys and its end, as for a new one', async () => {
    const gateway = await openLimited({
      ...{ maxBan: 7 * DAY, kinds: ['visitor'], liftOthers: true },
    });
    const { id: ban } = await gateway
      .ban({
        ...VISITOR,
        until: new Date(gateway.now() + DAY).toISOString(),
      })
      .then((response) => response.json() as Promise<{ id: number }>);
    const edit = (json: object) =>
      gateway.ask(`/v1/bans/${ban}`, {
        ...{ method: 'PATCH', token: gateway.agent, json },
      });
    expect((await edit({ until: null })).status).toBe(403);
    expect(
      (await edit({ add: [{ kind: 'email', value: 'a@b.example' }] })).status,
    ).toBe(403);
    expect((await edit({ note: 'seen twice' })).status).toBe(200);
  });
});
