import { describe, expect, it } from 'vitest';
import type { NewToken } from '../../../../src/protocol/tokens';
import { openGateway, type TestGateway } from '../../support/harness';

const signIn = async (gateway: TestGateway, email: string): Promise<string> => {
  const json = { email, password: 'correct horse' };
  const response = await gateway.ask('/v1/sign-in', { method: 'POST', json });
  return ((await response.json()) as { token: string }).token;
};

const remove = (gateway: TestGateway, token: string, id: number) =>
  gateway.ask(`/v1/users/${id}`, { method: 'DELETE', token });

describe('/v1/users', () => {
  it('lists people with their sign-ins, without anything secret', async () => {
    const gateway = await openGateway();
    await gateway.user('ada@example.com', 'owner');
    const { id } = await gateway.user('bob@example.com', 'agent');
    await signIn(gateway, 'bob@example.com');
    const token = await signIn(gateway, 'ada@example.com');
    const response = await gateway.ask('/v1/users', { token });
    const { data } = (await response.json()) as { data: object[] };
    expect(data).toHaveLength(2);
    expect(data[1]).toEqual({
      ...{ id, email: 'bob@example.com', name: 'Bob', role: 'agent' },
      createdAt: new Date(gateway.now()).toISOString(),
      ...{ signIns: 1, lastUsedAt: null, active: true, invited: false },
      secondFactor: false,
      sites: null,
      limits: {
        ...{ maxBan: null, kinds: null, effects: null, liftOthers: false },
        ...{ seeAddresses: true, seeContacts: true },
      },
    });
  });

  it('removes somebody with all sign-ins and tokens they made', async () => {
    const gateway = await openGateway();
    await gateway.user('ada@example.com', 'owner');
    const bob = await gateway.user('bob@example.com', 'administrator');
    const [mine, theirs] = [
      await signIn(gateway, 'ada@example.com'),
      await signIn(gateway, 'bob@example.com'),
    ];
    const made = await gateway.ask('/v1/tokens', {
      method: 'POST',
      token: theirs,
      json: { name: 'crm', role: 'agent' },
    });
    const { id: tokenId, token } = (await made.json()) as NewToken;
    const response = await remove(gateway, mine, bob.id);
    expect(await response.json()).toEqual({
      ...{ id: bob.id, email: 'bob@example.com' },
      ...{ signIns: 1, tokens: [tokenId] },
    });
    for (const gone of [theirs, token]) {
      expect((await gateway.ask('/v1/me', { token: gone })).status).toBe(401);
    }
    const again = await gateway.ask('/v1/sign-in', {
      method: 'POST',
      json: { email: 'bob@example.com', password: 'correct horse' },
    });
    expect(again.status).toBe(401);
    expect((await remove(gateway, mine, bob.id)).status).toBe(404);
    const audit = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'remove user')
      .execute();
    expect(audit).toMatchObject([
      { subject: String(bob.id), actor_name: 'Ada' },
    ]);
  });

  it('keeps the last owner, whoever asks', async () => {
    const gateway = await openGateway();
    const ada = await gateway.user('ada@example.com', 'owner');
    const token = await signIn(gateway, 'ada@example.com');
    const response = await remove(gateway, token, ada.id);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'last_owner' });
    await expect(gateway.user('ada@example.com', 'agent')).rejects.toThrow(
      'This is the last owner',
    );
    await gateway.user('eve@example.com', 'owner');
    expect((await remove(gateway, token, ada.id)).status).toBe(200);
    expect((await gateway.ask('/v1/me', { token })).status).toBe(401);
  });

  it('lets no administrator remove an owner', async () => {
    const gateway = await openGateway();
    const ada = await gateway.user('ada@example.com', 'owner');
    await gateway.user('eve@example.com', 'owner');
    const token = await gateway.token('administrator');
    expect((await remove(gateway, token, ada.id)).status).toBe(403);
  });
});
