import { describe, expect, it } from 'vitest';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../support/harness';
import { identityOf } from '../support/sign-identity';

const ANA = { email: 'ana@example.com' };

const linksIn = ({ db }: TestGateway) =>
  db
    .selectFrom('links')
    .select(['kind', 'value', 'created_at'])
    .orderBy('value')
    .execute();

describe('a proven identity', () => {
  it('is linked to the visitor at the first chat, and refuses without the identity later', async () => {
    const gateway = await openGateway();
    const identity = identityOf(gateway, { ...ANA, acquire: 872 });
    const { visitor, tags } = await gateway.chat({ identity });
    const later = await gateway.visit({ visitor });
    expect(new Set(later.tags)).toEqual(new Set(tags));
    await gateway.ban({ acquire: '872' });
    expect(await gateway.visit({ visitor })).toMatchObject({
      verdict: 'refused',
      hits: [expect.any(Number)],
    });
    expect((await gateway.startSession({ visitor })).status).toBe(403);
    expect(await gateway.visit()).toMatchObject({ verdict: 'admitted' });
  });

  it('is linked by a visit with a visitor token, once', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const identity = identityOf(gateway, ANA);
    expect(await linksIn(gateway)).toEqual([]);
    const visitFiveTimes = () =>
      Promise.all(
        Array.from({ length: 5 }, () => gateway.visit({ visitor, identity })),
      );
    await visitFiveTimes();
    gateway.pass(1000);
    await visitFiveTimes();
    expect(await linksIn(gateway)).toEqual([
      { kind: 'email', value: ANA.email, created_at: START },
    ]);
    const changes = await gateway.db
      .selectFrom('changes')
      .select('kind')
      .where('kind', '=', 'link')
      .execute();
    expect(changes).toHaveLength(1);
  });

  it('of a browser that has no visitor yet is linked to nobody', async () => {
    const gateway = await openGateway();
    await gateway.visit({ identity: identityOf(gateway, ANA) });
    expect(await linksIn(gateway)).toEqual([]);
  });

  it('that is banned is linked to the visitor, although no chat starts', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    await gateway.ban(ANA);
    const identity = identityOf(gateway, ANA);
    const refused = await gateway.startSession({ visitor, identity });
    expect(refused.status).toBe(403);
    expect((await gateway.startSession({ visitor })).status).toBe(403);
  });

  it('that is not accepted is linked to nobody', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const forged = identityOf(gateway, ANA, { generation: 2 });
    for (const path of ['visits', 'sessions', 'refusals']) {
      const response = await gateway.ask(`/v1/sites/default/${path}`, {
        method: 'POST',
        json: {
          visitor,
          identity: forged,
          widget: 'acquire',
          page: 'http://127.0.0.1/',
        },
      });
      expect(response.status).toBe(422);
    }
    expect(await linksIn(gateway)).toEqual([]);
  });

  it('is no longer linked to a browser that fifty people have used', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    for (let person = 0; person < 60; person += 1) {
      const email = `person${person}@example.com`;
      await gateway.visit({
        visitor,
        identity: identityOf(gateway, { email }),
      });
    }
    expect(await linksIn(gateway)).toHaveLength(50);
    // Those that were there first stay: a ban is not washed away.
    await gateway.ban({ email: 'person0@example.com' });
    expect(await gateway.visit({ visitor })).toMatchObject({
      verdict: 'refused',
    });
  });

  it('on the never-ban list still protects without the identity later', async () => {
    const gateway = await openGateway({ neverBanned: [ANA.email] });
    await gateway.ban({ ip: VISITOR });
    const { visitor } = await gateway.chat({
      identity: identityOf(gateway, ANA),
    });
    expect(await gateway.visit({ visitor })).toMatchObject({
      verdict: 'admitted',
      tags: [],
    });
    expect(await gateway.visit()).toMatchObject({ verdict: 'refused' });
  });

  it('makes its ban match somebody, once a browser is linked', async () => {
    const gateway = await openGateway();
    const { id, keys } = await gateway.ban(ANA);
    expect(keys).toMatchObject([{ kind: 'email', matches: false }]);
    const { visitor } = await gateway.chat();
    await gateway.visit({ visitor, identity: identityOf(gateway, ANA) });
    const shown = await (await gateway.write('GET', `/v1/bans/${id}`)).json();
    expect(shown.keys).toMatchObject([{ kind: 'email', matches: true }]);
  });
});
