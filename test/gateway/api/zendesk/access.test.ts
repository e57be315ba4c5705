import { describe, expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../../support/harness';

const BANS = '/api/v2/bans';
const basic = (email: string, password: string) =>
  `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`;

describe('callers of Zendesk’s API', () => {
  const statusOf = async (gateway: TestGateway, authorization?: string) =>
    (
      await gateway.ask(BANS, {
        headers: authorization === undefined ? {} : { authorization },
      })
    ).status;

  it('are owners and administrators, by Basic or bearer', async () => {
    const gateway = await openGateway();
    await gateway.user('owner@example.com', 'owner', 'pass:word:1');
    await gateway.user('agent@example.com', 'agent', 'password 1');
    const bearer = async (role: 'owner' | 'agent') =>
      `Bearer ${await gateway.token(role)}`;
    const good = basic('Owner@example.com', 'pass:word:1');
    expect(await statusOf(gateway, good)).toBe(200);
    expect(await statusOf(gateway, good)).toBe(200);
    expect(await statusOf(gateway, await bearer('owner'))).toBe(200);
    expect(await statusOf(gateway, await bearer('agent'))).toBe(403);
    expect(
      await statusOf(gateway, basic('agent@example.com', 'password 1')),
    ).toBe(403);
  });

  it('need valid credentials', async () => {
    const gateway = await openGateway();
    await gateway.user('owner@example.com', 'owner', 'password 1');
    for (const authorization of [
      undefined,
      basic('owner@example.com', 'wrong'),
      'Basic !!!',
      'Basic',
      'Bearer nonsense',
      'Digest x',
    ]) {
      const response = await gateway.ask(BANS, {
        headers: authorization === undefined ? {} : { authorization },
      });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Basic /);
      expect(await response.json()).toMatchObject({ error: 'unauthorized' });
    }
  });

  it('cannot use the cookie of a sign-in', async () => {
    const gateway = await openGateway();
    const token = await gateway.token('owner');
    const response = await gateway.ask(BANS, {
      headers: { cookie: `__Host-doorlist=${token}` },
    });
    expect(response.status).toBe(401);
  });

  it('have the password of twenty requests at once checked once', async () => {
    const gateway = await openGateway();
    await gateway.user('owner@example.com', 'owner', 'password 1');
    const good = basic('owner@example.com', 'password 1');
    const statuses = await Promise.all(
      Array.from({ length: 20 }, () => statusOf(gateway, good)),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('need the new password at once after a change', async () => {
    const gateway = await openGateway();
    await gateway.user('owner@example.com', 'owner', 'password 1');
    const old = basic('owner@example.com', 'password 1');
    expect(await statusOf(gateway, old)).toBe(200);
    await gateway.user('owner@example.com', 'owner', 'password 2');
    await expect.poll(() => statusOf(gateway, old)).toBe(401);
  });

  it('with a token of some sites see and lift only bans of those sites', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const token = await gateway.token('administrator', ['shop']);
    const { keys: everywhere } = await gateway.ban({ visitor: 'a' });
    const { keys: foreign } = await gateway.ban(
      { ip: '192.0.2.1' },
      { sites: ['default'] },
    );
    const { keys: own } = await gateway.ban(
      { visitor: 'c' },
      { sites: ['shop'] },
    );
    const ask = (path: string, method = 'GET') =>
      gateway.ask(`${BANS}${path}`, { method, token });
    const idOf = ([key]: { id: number }[]) => key?.id ?? 0;
    expect(await (await ask('')).json()).toMatchObject({
      ip_address: [],
      visitor: [{ id: idOf(everywhere) }, { id: idOf(own) }],
    });
    expect(await (await ask('/ip')).json()).toEqual([]);
    expect((await ask(`/${idOf(foreign)}`)).status).toBe(404);
    expect((await ask(`/${idOf(foreign)}`, 'DELETE')).status).toBe(404);
    expect((await ask(`/${idOf(everywhere)}`, 'DELETE')).status).toBe(403);
    expect((await ask(`/${idOf(own)}`, 'DELETE')).status).toBe(204);
  });
});
