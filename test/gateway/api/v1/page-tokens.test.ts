import { describe, expect, it } from 'vitest';
import type { PageToken } from '../../../../src/protocol/page-tokens';
import {
  allowPages,
  askForPage,
  connectPage,
  TOOL,
} from '../../support/connect-page';
import { openGateway, type TestGateway } from '../../support/harness';
import { signInAs } from '../../support/sign-in-as';

const MINUTE = 60_000;

/** A gateway with somebody signed in, and a page that acts for them. */
const openConnected = async () => {
  const gateway = await openGateway();
  await allowPages(gateway);
  const ada = await signInAs(gateway);
  const page = await connectPage(gateway, ada);
  return { gateway, ada, page };
};

const fromPage = (
  gateway: TestGateway,
  token: string,
  path: string,
  {
    origin = TOOL,
    ...init
  }: { origin?: string; method?: string; json?: object } = {},
) => gateway.ask(path, { ...init, token, headers: { origin } });

describe('a page that acts for somebody', () => {
  it('blocks the visitor of a chat, as that person', async () => {
    const { gateway, page } = await openConnected();
    const { code } = await gateway.chat();
    const shown = await fromPage(gateway, page.token, `/v1/sessions/${code}`);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('access-control-allow-origin')).toBe(TOOL);
    expect(shown.headers.get('access-control-allow-credentials')).toBeNull();
    const blocked = await fromPage(gateway, page.token, '/v1/bans', {
      method: 'POST',
      json: { session: code, kinds: ['person'], for: '1d' },
    });
    expect(blocked.status).toBe(201);
    expect(await blocked.json()).toMatchObject({
      createdBy: { name: 'Ada' },
      session: code,
    });
  });

  it('has ten minutes, and can ask for ten more by another token', async () => {
    const { gateway, page } = await openConnected();
    expect(Date.parse(page.expiresAt)).toBe(gateway.now() + 10 * MINUTE);
    gateway.pass(9 * MINUTE);
    const renewed = await fromPage(gateway, page.token, '/v1/me/page-tokens', {
      ...{ method: 'POST', json: { origin: TOOL } },
    });
    expect(renewed.status).toBe(201);
    const next = (await renewed.json()) as PageToken;
    const statusOf = async (token: string) =>
      (await fromPage(gateway, token, '/v1/me')).status;
    // The one before is good for nothing: who has kept it wins nothing.
    expect(await statusOf(page.token)).toBe(401);
    expect(await statusOf(next.token)).toBe(200);
    gateway.pass(10 * MINUTE);
    expect(await statusOf(next.token)).toBe(401);
  });

  it('ends with the sign-in, however often it was renewed', async () => {
    const { gateway, ada, page } = await openConnected();
    gateway.pass(55 * MINUTE);
    const late = await connectPage(gateway, ada);
    expect(Date.parse(late.expiresAt)).toBe(gateway.now() + 5 * MINUTE);
    const out = await gateway.ask('/v1/sign-out', {
      ...{ method: 'POST', token: ada, json: {} },
    });
    expect(out.status).toBe(204);
    for (const { token } of [page, late]) {
      expect((await fromPage(gateway, token, '/v1/me')).status).toBe(401);
    }
  });

  it('ends when the person says so, there or here', async () => {
    const { gateway, ada, page } = await openConnected();
    const other = await connectPage(gateway, ada);
    const end = (token: string, origin: string) =>
      gateway.ask('/v1/me/page-tokens', {
        ...{ method: 'DELETE', token, headers: { origin } },
      });
    expect(await (await end(page.token, TOOL)).json()).toEqual({ ended: 1 });
    expect((await fromPage(gateway, other.token, '/v1/me')).status).toBe(200);
    expect(await (await end(ada, 'http://localhost')).json()).toEqual({
      ended: 1,
    });
    expect((await fromPage(gateway, other.token, '/v1/me')).status).toBe(401);
    expect((await gateway.ask('/v1/me', { token: ada })).status).toBe(200);
  });

  it('ends when its origin is no longer allowed', async () => {
    const { gateway, page } = await openConnected();
    await allowPages(gateway, []);
    const answer = await fromPage(gateway, page.token, '/v1/me');
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('ends when the person may not sign in any more', async () => {
    const { gateway, page } = await openConnected();
    const me = await fromPage(gateway, page.token, '/v1/me');
    const { id } = (await me.json()) as { id: number };
    await gateway.write('PATCH', `/v1/users/${id}`, { active: false });
    expect((await fromPage(gateway, page.token, '/v1/me')).status).toBe(401);
  });

  it('is listed among the sign-ins, and ended there', async () => {
    const { gateway, ada, page } = await openConnected();
    const listed = await gateway.ask('/v1/me/sign-ins', { token: ada });
    const { data } = (await listed.json()) as {
      data: { id: number; page?: string }[];
    };
    expect(data.map((entry) => entry.page)).toEqual([TOOL, undefined]);
    await gateway.ask(`/v1/me/sign-ins/${data[0]?.id}`, {
      ...{ method: 'DELETE', token: ada },
    });
    expect((await fromPage(gateway, page.token, '/v1/me')).status).toBe(401);
  });

  it('is written in the audit log with its origin', async () => {
    const { gateway } = await openConnected();
    const log = await gateway.write('GET', '/v1/audit?action=connect+page');
    expect(await log.json()).toMatchObject({
      data: [{ action: 'connect page', detail: { origin: TOOL } }],
    });
  });
});

describe('a page’s token', () => {
  it.each([
    ['another allowed origin', 'https://other.example'],
    ['an origin that is not allowed', 'https://evil.example'],
    ['a page without an origin', 'null'],
    ['another port', 'https://crm.example:8443'],
    ['http', 'http://crm.example'],
    ['a subdomain', 'https://a.crm.example'],
    ['the gateway’s own pages', 'http://localhost'],
  ])('is refused from %s', async (_, origin) => {
    const { gateway, page } = await openConnected();
    await allowPages(gateway, [TOOL, 'https://other.example']);
    for (const [method, json] of [
      ['GET', undefined],
      ['POST', { origin: TOOL }],
    ] as const) {
      const path = json ? '/v1/me/page-tokens' : '/v1/me';
      const answer = await fromPage(gateway, page.token, path, {
        ...{ origin, method },
        ...(json && { json }),
      });
      expect(answer.status).toBe(403);
    }
  });

  it('is refused from a program, which says no origin', async () => {
    const { gateway, page } = await openConnected();
    const answer = await gateway.ask('/v1/me', { token: page.token });
    expect(answer.status).toBe(403);
  });

  it.each([
    ['GET', '/v1/bans'],
    ['GET', '/v1/users'],
    ['GET', '/v1/audit'],
    ['GET', '/v1/me/sign-ins'],
    ['POST', '/v1/tokens'],
    ['POST', '/v1/me/password'],
    ['POST', '/v1/bans/bulk'],
    ['GET', '/v1/sessions/stream'],
    ['GET', '/v1/sessions/K7F2-9QXM/messages'],
    ['PUT', '/v1/sites/default'],
    ['PUT', '/v1/settings'],
  ])('is of no use for %s %s', async (method, path) => {
    const gateway = await openGateway();
    await allowPages(gateway);
    const ada = await signInAs(gateway, 'owner');
    const page = await connectPage(gateway, ada);
    const answer = await fromPage(gateway, page.token, path, {
      method,
      ...(method !== 'GET' && { json: {} }),
    });
    expect(answer.status).toBe(403);
  });

  it('lets no page sign anybody in or out', async () => {
    const { gateway, page } = await openConnected();
    for (const path of ['/v1/sign-in', '/v1/sign-out', '/v1/invitation']) {
      const answer = await fromPage(gateway, page.token, path, {
        ...{ method: 'POST', json: {} },
      });
      expect(answer.status).toBe(403);
    }
  });

  it('opens neither vendor’s API', async () => {
    const gateway = await openGateway();
    await allowPages(gateway);
    const page = await connectPage(gateway, await signInAs(gateway, 'owner'));
    for (const path of ['/api/v2/chat/bans', '/api/v1/crm/block-visitor']) {
      for (const headers of [{ origin: TOOL }, {}]) {
        const init = { token: page.token, headers };
        const { status } = await gateway.ask(path, init);
        expect(status).toBe('origin' in headers ? 403 : 401);
      }
    }
  });

  it('shows no more than the person’s role', async () => {
    const gateway = await openGateway();
    await allowPages(gateway);
    const page = await connectPage(gateway, await signInAs(gateway, 'viewer'));
    const { code } = await gateway.chat({ claims: { email: 'kim@x.example' } });
    const shown = await fromPage(gateway, page.token, `/v1/sessions/${code}`);
    expect(await shown.text()).not.toContain('kim@x.example');
    const blocked = await fromPage(gateway, page.token, '/v1/bans', {
      ...{ method: 'POST', json: { session: code } },
    });
    expect(blocked.status).toBe(403);
  });
});

describe('asking for a page’s token', () => {
  it('is for origins that are allowed alone, and the gateway’s own', async () => {
    const gateway = await openGateway();
    await allowPages(gateway);
    const ada = await signInAs(gateway);
    for (const [origin, status] of [
      [TOOL, 201],
      ['http://localhost', 201],
      ['https://evil.example', 403],
      ['https://default.example', 403],
      ['*', 403],
      ['null', 403],
      [`${TOOL}/`, 403],
    ] as const) {
      expect((await askForPage(gateway, ada, origin)).status).toBe(status);
      const query = new URLSearchParams({ origin });
      const path = `/v1/me/page-tokens?${query}`;
      const told = await gateway.ask(path, { token: ada });
      expect(await told.json()).toEqual({ origin, allowed: status === 201 });
    }
  });

  it('is for a person at the gateway’s own page alone', async () => {
    const gateway = await openGateway();
    await allowPages(gateway);
    const ada = await signInAs(gateway);
    const forged = await gateway.ask('/v1/me/page-tokens', {
      ...{ method: 'POST', json: { origin: TOOL } },
      headers: { origin: TOOL, cookie: `__Host-doorlist=${ada}` },
    });
    expect(forged.status).toBe(403);
    const program = await askForPage(gateway, await gateway.token('owner'));
    expect(program.status).toBe(403);
    const plain = await gateway.ask('/v1/me/page-tokens', {
      ...{ method: 'POST', token: ada, body: JSON.stringify({ origin: TOOL }) },
      headers: { 'content-type': 'text/plain' },
    });
    expect(plain.status).toBe(415);
  });

  it('by a page answers a token for its own origin alone', async () => {
    const { gateway, page } = await openConnected();
    await allowPages(gateway, [TOOL, 'https://other.example']);
    const answer = await fromPage(gateway, page.token, '/v1/me/page-tokens', {
      ...{ method: 'POST', json: { origin: 'https://other.example' } },
    });
    expect(answer.status).toBe(403);
  });
});

describe('a browser’s question before a request', () => {
  const preflight = async (origin: string, path: string) => {
    const gateway = await openGateway();
    await allowPages(gateway);
    return gateway.app.request(path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
  };

  it('is answered to an allowed origin, without leave for cookies', async () => {
    const answer = await preflight(TOOL, '/v1/bans');
    expect(answer.status).toBe(204);
    const { headers } = answer;
    expect(headers.get('access-control-allow-origin')).toBe(TOOL);
    expect(headers.get('access-control-allow-headers')).toContain(
      'authorization',
    );
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toContain('Origin');
  });

  it.each([
    ['https://evil.example', '/v1/bans'],
    [TOOL, '/v1/users'],
    [TOOL, '/v1/sign-in'],
  ])('of %s about %s says no', async (origin, path) => {
    const answer = await preflight(origin, path);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the origins in which agents work', () => {
  it.each([
    ['https://*.crm.example', 'without *'],
    ['http://crm.example', 'expected https'],
    ['null', 'origin “null”'],
    ['crm.example', 'expected an origin'],
    ['https://crm.example/tickets', 'expected an origin'],
  ])('are exact, and encrypted: not %s', async (origin, why) => {
    const gateway = await openGateway();
    for (const field of ['agentOrigins', 'cardOrigins']) {
      const json = { [field]: [origin] };
      const response = await gateway.write('PUT', '/v1/settings', json);
      expect(response.status).toBe(422);
      const { detail, field: named } = (await response.json()) as {
        detail: string;
        field: string;
      };
      expect(detail).toContain(why);
      expect(named).toBe(field);
    }
  });

  it('are none until somebody says so, and stay when others change', async () => {
    const gateway = await openGateway();
    const read = async () =>
      (await gateway.write('GET', '/v1/settings')).json();
    const none = { secondFactorRequired: false, cardOrigins: [] };
    expect(await read()).toEqual({ ...none, agentOrigins: [] });
    await allowPages(gateway, [TOOL, TOOL, 'https://CRM.example:443']);
    await gateway.write('PUT', '/v1/settings', {
      cardOrigins: ['https://lumen.acquire.io'],
    });
    expect(await read()).toEqual({
      secondFactorRequired: false,
      agentOrigins: [TOOL],
      cardOrigins: ['https://lumen.acquire.io'],
    });
  });
});
