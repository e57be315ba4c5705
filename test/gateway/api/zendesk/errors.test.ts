import { describe, expect, it } from 'vitest';
import { openGateway, VISITOR } from '../../support/harness';

interface Failure {
  method?: string;
  path: string;
  body?: string;
  headers?: Record<string, string>;
  /** Nobody's program. */
  stranger?: boolean;
  status: number;
  error: string;
  allow?: string;
}

const POST = { method: 'POST', path: '/bans' };
const wrongMethod = { status: 405, error: 'method_not_allowed' };
const notFound = { status: 404, error: 'not_found' };

const FAILURES: Record<string, Failure> = {
  'no credentials': {
    path: '/bans',
    stranger: true,
    status: 401,
    error: 'unauthorized',
  },
  'an unknown ban': { path: '/bans/4711', ...notFound },
  'a path below a ban': { path: '/bans/1/visitor', ...notFound },
  'a ban that is no number': { path: '/bans/one', ...notFound },
  'another path': { path: '/visitors', ...notFound },
  'a path that climbs': { path: '/bans/%2e%2e%2f%2e%2e%2fv1', ...notFound },
  'bad percent-encoding in a path': { path: '/bans/%E0%A4%A', ...notFound },
  'bad percent-encoding in a query': {
    path: '/bans?limit=%',
    status: 422,
    error: 'invalid',
  },
  'PUT to the bans': {
    method: 'PUT',
    path: '/bans',
    allow: 'GET, POST',
    ...wrongMethod,
  },
  'DELETE of all bans': {
    method: 'DELETE',
    path: '/bans',
    allow: 'GET, POST',
    ...wrongMethod,
  },
  'PATCH of a ban': {
    method: 'PATCH',
    path: '/bans/1',
    allow: 'GET, DELETE',
    ...wrongMethod,
  },
  'DELETE of the addresses': {
    method: 'DELETE',
    path: '/bans/ip',
    allow: 'GET',
    ...wrongMethod,
  },
  'a body that is no JSON': {
    ...POST,
    body: '{"ip_address":',
    status: 400,
    error: 'bad_json',
  },
  'a form': {
    ...POST,
    body: 'ip_address=203.0.113.24',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 400,
    error: 'bad_json',
  },
  'a huge body': {
    ...POST,
    body: JSON.stringify({ reason: 'x'.repeat(70_000) }),
    status: 413,
    error: 'too_large',
  },
  'no body': { ...POST, status: 422, error: 'invalid' },
  'a body of null': { ...POST, body: 'null', status: 422, error: 'invalid' },
};

describe.each(['/api/v2', '/api/v2/chat'])(
  'under %s, one shape for',
  (base) => {
    it.each(Object.entries(FAILURES))('%s', async (_, failure) => {
      const gateway = await openGateway();
      const token = failure.stranger ? {} : { token: await gateway.token() };
      const response = await gateway.ask(`${base}${failure.path}`, {
        method: failure.method ?? 'GET',
        ...(failure.body !== undefined && { body: failure.body }),
        ...(failure.headers && { headers: failure.headers }),
        ...token,
      });
      expect(response.status).toBe(failure.status);
      expect(response.headers.get('allow')).toBe(failure.allow ?? null);
      expect(response.headers.get('content-type')).toMatch(
        /^application\/json/,
      );
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toEqual({
        error: failure.error,
        description: expect.stringMatching(/^.+\.$/),
      });
      expect(await gateway.db.selectFrom('bans').selectAll().execute()).toEqual(
        [],
      );
    });
  },
);

it('an agent, and somebody on the never-ban list, in the same shape', async () => {
  const gateway = await openGateway({ neverBanned: [VISITOR] });
  const post = async (role: 'agent' | 'owner') =>
    gateway.ask('/api/v2/chat/bans', {
      method: 'POST',
      json: { ip_address: VISITOR },
      token: await gateway.token(role),
    });
  for (const [role, status, error] of [
    ['agent', 403, 'forbidden'],
    ['owner', 409, 'never_ban'],
  ] as const) {
    const response = await post(role);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error,
      description: expect.stringMatching(/\.$/),
    });
  }
});

it('too many requests, with Retry-After', async () => {
  const gateway = await openGateway({ rateLimit: 2 });
  const token = await gateway.token();
  const ask = () => gateway.ask('/api/v2/chat/bans', { token });
  expect([(await ask()).status, (await ask()).status]).toEqual([200, 200]);
  const limited = await ask();
  expect(limited.status).toBe(429);
  expect(limited.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
  expect(await limited.json()).toEqual({
    error: 'rate_limited',
    description: expect.stringMatching(/^Too many requests\. .+\.$/),
  });
});

it('too many wrong passwords, with Retry-After', async () => {
  const gateway = await openGateway();
  await gateway.user('owner@example.com', 'owner');
  const ask = (password: string) =>
    gateway.ask('/api/v2/bans', {
      headers: {
        authorization: `Basic ${btoa(`owner@example.com:${password}`)}`,
      },
    });
  let response = await ask('wrong 0');
  for (let index = 1; response.status === 401 && index < 50; index += 1) {
    response = await ask(`wrong ${index}`);
  }
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({ error: 'rate_limited' });
});

it('an internal error, without its message', async () => {
  const gateway = await openGateway();
  const token = await gateway.token('owner', ['default']);
  await gateway.db.schema.dropTable('ban_sites').execute();
  const response = await gateway.ask('/api/v2/bans', { token });
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    error: 'internal',
    description: 'Something went wrong here. Try again.',
  });
});
