import { describe, expect, it } from 'vitest';
import type {
  Erasure,
  ErasurePreview,
} from '../../../../src/protocol/erasures';
import type { Retention } from '../../../../src/protocol/retention';
import { openGateway, type TestGateway } from '../../support/harness';

const OWNER = 'ada@example.com';
const PASSWORD = 'correct horse';
const EMAIL = 'ana@visitor.example';

const signIn = async (gateway: TestGateway) => {
  await gateway.user(OWNER, 'owner', PASSWORD);
  const response = await gateway.ask('/v1/sign-in', {
    ...{ method: 'POST', json: { email: OWNER, password: PASSWORD } },
  });
  return ((await response.json()) as { token: string }).token;
};

const post = (
  gateway: TestGateway,
  path: string,
  json: object,
  token: string,
) => gateway.ask(path, { method: 'POST', json, token });

describe('/v1/retention', () => {
  it('says and changes for how long what is kept', async () => {
    const gateway = await openGateway();
    const put = await gateway.write('PUT', '/v1/retention', { chats: 14 });
    expect(put.status).toBe(200);
    const { terms } = (await put.json()) as Retention;
    const chats = { days: 14, usual: 30, least: 1 };
    expect(terms.find(({ term }) => term === 'chats')).toMatchObject(chats);
    const get = await gateway.write('GET', '/v1/retention');
    expect(await get.json()).toEqual({ terms });
    const lines = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'change retention')
      .execute();
    expect(lines).toMatchObject([
      { subject: 'chats', detail: '{"days":14}', actor_name: 'administrator' },
    ]);
  });

  it.each([
    [{ chats: 14, appeals: 2 }, 'appeals'],
    [{ chats: 0 }, 'chats'],
    [{ chats: 14.5 }, 'chats'],
    [{ chat: 14 }, 'chat'],
  ])('refuses %j, and changes nothing', async (given, field) => {
    const gateway = await openGateway();
    const answer = await gateway.write('PUT', '/v1/retention', given);
    expect([answer.status, await answer.json()]).toMatchObject([
      ...[422, { code: 'invalid', field }],
    ]);
    const get = await gateway.write('GET', '/v1/retention');
    const { terms } = (await get.json()) as Retention;
    expect(terms.every(({ days, usual }) => days === usual)).toBe(true);
  });
});

describe('/v1/erasures', () => {
  it('says first what goes and what stays, then does it for the password', async () => {
    const gateway = await openGateway();
    const token = await signIn(gateway);
    const { code } = await gateway.chat({ claims: { email: EMAIL } });
    const ban = await gateway.ban({ email: EMAIL });
    const who = { kind: 'email', value: EMAIL };
    const preview = await post(gateway, '/v1/erasures/preview', who, token);
    const found = (await preview.json()) as ErasurePreview;
    expect(found).toEqual({
      ...{ kind: 'email', visitors: 0, chats: 1, bansErased: 0 },
      bansKept: [{ ban: ban.id, until: null }],
    });
    for (const password of ['wrong horse', undefined]) {
      const refused = await post(
        ...([gateway, '/v1/erasures', { ...who, password }, token] as const),
      );
      expect([refused.status, await refused.json()]).toMatchObject([
        ...[422, { code: 'invalid', field: 'password' }],
      ]);
    }
    expect((await gateway.write('GET', `/v1/sessions/${code}`)).status).toBe(
      200,
    );
    const done = await post(
      ...([gateway, '/v1/erasures'] as const),
      ...([{ ...who, password: PASSWORD }, token] as const),
    );
    expect(done.status).toBe(200);
    expect((await done.json()) as Erasure).toMatchObject({
      ...{ ...found, vendors: [], receivers: [] },
    });
    expect((await gateway.write('GET', `/v1/sessions/${code}`)).status).toBe(
      404,
    );
    const lines = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'erase')
      .execute();
    expect(lines).toMatchObject([{ actor_is_user: 1 }]);
    expect(JSON.stringify(lines)).not.toContain(EMAIL);
  });

  it('finds who a chat’s code is of', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat();
    const answer = await gateway.write('POST', '/v1/erasures/preview', {
      ...{ kind: 'session', value: ` ${code.toLowerCase()} ` },
    });
    expect(await answer.json()).toMatchObject({
      ...{ kind: 'visitor', visitors: 1, chats: 1 },
    });
    const none = await gateway.write('POST', '/v1/erasures/preview', {
      ...{ kind: 'session', value: 'AAAA-AAAA' },
    });
    expect([none.status, await none.json()]).toMatchObject([
      ...[422, { field: 'value' }],
    ]);
  });

  it('leaves who signs in here', async () => {
    const gateway = await openGateway();
    await gateway.user(OWNER, 'owner', PASSWORD);
    const answer = await gateway.write('POST', '/v1/erasures', {
      ...{ kind: 'email', value: OWNER },
    });
    expect([answer.status, await answer.json()]).toMatchObject([
      ...[409, { code: 'conflict', field: 'value' }],
    ]);
  });
});

describe('/v1/sites/{site}/keys', () => {
  it('makes keys that count from now on, for the password', async () => {
    const gateway = await openGateway();
    const token = await signIn(gateway);
    const path = '/v1/sites/default/keys';
    const refused = await post(gateway, path, { password: 'wrong' }, token);
    expect([refused.status, await refused.json()]).toMatchObject([
      ...[422, { field: 'password' }],
    ]);
    const made = await post(gateway, path, { password: PASSWORD }, token);
    expect([made.status, await made.json()]).toEqual([
      201,
      {
        ...{ site: 'default', generation: 2 },
        identity: expect.stringMatching(/^[\w-]{43,}$/) as string,
        chatServer: expect.stringMatching(/^[\w-]{43,}$/) as string,
      },
    ]);
    const elsewhere = await post(
      ...([gateway, '/v1/sites/none/keys'] as const),
      ...([{ password: PASSWORD }, token] as const),
    );
    expect(elsewhere.status).toBe(404);
  });
});

it('a site’s chats alone are listed for who asks for them', async () => {
  const gateway = await openGateway();
  await gateway.site('shop', ['http://localhost']);
  const { code } = await gateway.chat({}, { site: 'shop' });
  await gateway.chat();
  const list = async (site: string) => {
    const answer = await gateway.write('GET', `/v1/sessions?site=${site}`);
    return [answer.status, await answer.json()];
  };
  expect(await list('shop')).toMatchObject([200, { data: [{ code }] }]);
  const token = await gateway.token('agent', ['default']);
  const refused = await gateway.ask('/v1/sessions?site=shop', { token });
  expect(refused.status).toBe(404);
});
