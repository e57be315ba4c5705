import { describe, expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../../support/harness';

/** Asks as an administrator's program does, with a header of its own. */
const ask = async (
  gateway: TestGateway,
  path: string,
  init: { method?: string; body?: string; headers?: object } = {},
) => {
  const { headers, ...rest } = init;
  const token = await gateway.token();
  return gateway.ask(path, { ...rest, token, headers: { ...headers } });
};

describe.each(['/api/v2', '/api/v2/chat'])('under %s', (base) => {
  it('tap-zendesk-chat and Airbyte find what they ask for before bans', async () => {
    const gateway = await openGateway();
    await gateway.user('ada@example.com', 'owner');
    await gateway.chat({ claims: { name: 'Bea', email: 'bea@example.com' } });
    const json = async (path: string) => {
      const answer = await ask(gateway, `${base}/${path}`);
      expect(answer.status, path).toBe(200);
      return (await answer.json()) as unknown;
    };
    expect(await json('agents')).toMatchObject([
      {
        ...{ email: 'ada@example.com', enabled: 1, departments: [] },
        roles: { owner: true, administrator: false },
      },
    ]);
    expect(await json('agents?since_id=2&limit=100')).toEqual([]);
    expect(await json('account')).toMatchObject({
      account_key: 'doorlist',
      status: 'active',
    });
    expect(await json('routing_settings/account')).toEqual({ data: {} });
    expect(await json('chats')).toMatchObject({
      chats: [
        {
          type: 'chat',
          session: { end_date: null },
          visitor: { name: 'Bea', email: 'bea@example.com' },
        },
      ],
      ...{ count: 1, next_url: null },
    });
  });

  it('chats are read page by page, on the caller’s sites', async () => {
    const gateway = await openGateway();
    for (let n = 0; n < 3; n += 1) {
      await gateway.chat();
      gateway.pass(1000);
    }
    const token = await gateway.token();
    const ids: string[] = [];
    let next: string | null = `http://localhost${base}/chats?limit=2`;
    while (next) {
      const { pathname, search } = new URL(next);
      const answer = await gateway.ask(pathname + search, { token });
      const page = (await answer.json()) as {
        chats: { id: string }[];
        next_url: string | null;
      };
      ids.push(...page.chats.map(({ id }) => id));
      next = page.next_url;
    }
    expect(new Set(ids).size).toBe(3);
    expect(ids).toHaveLength(3);
    await gateway.site('shop');
    const other = await gateway.token('administrator', ['shop']);
    const elsewhere = await gateway.ask(`${base}/chats`, { token: other });
    expect(await elsewhere.json()).toMatchObject({ chats: [], count: 0 });
    const agents = await gateway.ask(`${base}/agents`, { token: other });
    expect(await agents.json()).toEqual([]);
  });

  it.each(['agents', 'account', 'routing_settings/account', 'chats'])(
    '%s is for administrators, to be read only',
    async (path) => {
      const gateway = await openGateway();
      const agent = await gateway.token('agent');
      const url = `${base}/${path}`;
      expect((await gateway.ask(url)).status).toBe(401);
      expect((await gateway.ask(url, { token: agent })).status).toBe(403);
      const answer = await ask(gateway, url, { method: 'POST', body: '{}' });
      expect(answer.status).toBe(405);
    },
  );

  it.each([
    ['no content type', {}],
    ['curl’s own', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['text', { 'content-type': 'text/plain' }],
  ])('JSON with %s bans', async (_, headers) => {
    const gateway = await openGateway();
    const token = await gateway.token();
    const body = JSON.stringify({ visitor_id: '12345', reason: 'Spammer' });
    const answer = await gateway.ask(`${base}/bans`, {
      method: 'POST',
      body,
      headers: {
        'content-type': '',
        ...headers,
        authorization: `Bearer ${token}`,
      },
    });
    expect(answer.status).toBe(201);
  });

  it('a slash at the end, .json, and two spaces after Bearer change nothing', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban({ ip: '192.0.2.1' });
    for (const path of [
      ...['bans/', 'bans.json', 'bans/ip.json', 'bans/ip/', `bans/${id}.json`],
      ...['agents.json', 'account.json', 'chats/'],
    ]) {
      const answer = await ask(gateway, `${base}/${path}`);
      expect(answer.status, path).toBe(200);
    }
    const authorization = `bearer  ${await gateway.token()} `;
    const spaced = await gateway.ask(`${base}/bans`, {
      headers: { authorization },
    });
    expect(spaced.status).toBe(200);
  });

  it('OPTIONS says what may be asked, to nobody in particular', async () => {
    const gateway = await openGateway();
    const answer = await ask(gateway, `${base}/bans`, { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('allow')).toBe('GET, POST');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
