import { describe, expect, it } from 'vitest';
import type { AddedBan } from '../../../../src/protocol/reach';
import { openGateway, START, VISITOR } from '../../support/harness';
import { postBan } from '../../support/post-ban';
import { signInAs } from '../../support/sign-in-as';

const HOUR = 3600_000;
const iso = (time: number) => new Date(time).toISOString();

describe('a ban', () => {
  it('of keys is returned with all fields, in canonical spelling', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway, 'agent');
    const until = iso(START + HOUR);
    const response = await postBan(gateway, token, {
      keys: [
        { kind: 'ip', value: '::ffff:192.0.2.7' },
        { kind: 'email', value: ' Troll@Example.com ' },
      ],
      until: '2026-11-20T14:00:00+01:00',
      reason: ' Spam ',
      note: 'twice already',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { reach, ...ban } = (await response.json()) as AddedBan;
    expect(reach).toMatchObject([{ kind: 'ip' }, { kind: 'email' }]);
    expect(ban).toEqual({
      id: expect.any(Number),
      keys: [
        {
          id: expect.any(Number),
          kind: 'ip',
          value: '192.0.2.7',
          typed: '::ffff:192.0.2.7',
          matches: true,
        },
        {
          id: expect.any(Number),
          kind: 'email',
          value: 'troll@example.com',
          typed: 'Troll@Example.com',
          matches: false,
        },
      ],
      state: 'active',
      sites: [],
      reason: 'Spam',
      note: 'twice already',
      effect: 'refuse',
      text: '',
      until,
      createdAt: iso(START),
      createdBy: { id: expect.any(Number), name: 'Ada' },
      liftedAt: null,
      liftedBy: null,
      source: 'doorlist',
      sparing: true,
      reference: expect.stringMatching(/^[\dA-Z]{4}-[\dA-Z]{4}$/),
      hits: 0,
      lastHitAt: null,
      revision: 1,
    });
    const again = await gateway.ask(`/v1/bans/${ban.id}`, { token });
    expect(await again.json()).toEqual(ban);
  });

  it('of a session has its keys, and claims the session', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway, 'agent');
    const claims = {
      name: 'Bob',
      email: 'Bob@example.com',
      phone: '+49 30 1234567',
    };
    const { code } = await gateway.chat({ claims }, { from: '192.0.2.9' });
    const response = await postBan(gateway, token, {
      session: code.toLowerCase(),
      kinds: ['visitor', 'ip', 'email', 'phone', 'ip'],
      claimed: true,
    });
    expect(response.status).toBe(201);
    const ban = await response.json();
    expect(ban).toMatchObject({ session: code, visitorName: 'Bob' });
    expect(ban.keys.map(({ kind, value }: never) => [kind, value])).toEqual([
      ['visitor', expect.stringMatching(/^v/)],
      ['ip', '192.0.2.9'],
      ['email', 'bob@example.com'],
      ['phone', '49301234567'],
    ]);
    expect(ban.keys[0].matches).toBe(true);
    const session = await gateway.ask(`/v1/sessions/${code}`, { token });
    expect(await session.json()).toMatchObject({
      claimedBy: { name: 'Ada' },
      ban: { id: ban.id, until: null, by: { name: 'Ada' } },
    });
  });

  it('of a session is of its visitor by default', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat();
    const response = await gateway.write('POST', '/v1/bans', { session: code });
    const { keys, visitorName } = await response.json();
    expect(keys).toMatchObject([{ kind: 'visitor' }]);
    expect(visitorName).toBe(`Visitor ${code.slice(0, 4)}`);
  });

  it('records who added it in the audit log', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ visitor: 'troll' });
    await gateway.lift(id);
    const lines = await gateway.db
      .selectFrom('audit')
      .select(['action', 'actor_name'])
      .where('subject', '=', String(id))
      .orderBy('id')
      .execute();
    expect(
      lines.filter(({ actor_name }) => actor_name === 'administrator'),
    ).toEqual([
      { action: 'ban', actor_name: 'administrator' },
      { action: 'lift', actor_name: 'administrator' },
    ]);
  });
});

describe('lifting a ban', () => {
  it('returns who did, and which other bans have its keys', async () => {
    const gateway = await openGateway();
    const one = await gateway.ban({ visitor: 'troll' });
    const other = await gateway.ban({ visitor: 'troll', ip: VISITOR });
    const lifted = await gateway.lift(one.id);
    expect(lifted).toMatchObject({
      id: one.id,
      state: 'lifted',
      liftedAt: iso(START),
      liftedBy: { name: 'administrator' },
      still: [other.id],
    });
    expect((await gateway.lift(other.id)).still).toEqual([]);
  });

  it('a second time changes nothing', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ ip: VISITOR });
    const first = await gateway.lift(id);
    gateway.pass(1000);
    expect(await gateway.lift(id)).toEqual(first);
    expect((await gateway.visit()).version).toBe(2);
  });

  it('after its end leaves it expired', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban(
      { ip: VISITOR },
      { until: iso(START + HOUR) },
    );
    gateway.pass(HOUR);
    expect(await gateway.lift(id)).toMatchObject({
      state: 'expired',
      liftedAt: null,
    });
  });

  it('that does not exist answers 404', async () => {
    const gateway = await openGateway();
    for (const id of ['999', '0', 'one', '-1', '1e3']) {
      const response = await gateway.write('DELETE', `/v1/bans/${id}`);
      expect(response.status).toBe(404);
    }
  });
});
