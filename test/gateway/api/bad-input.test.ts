import { describe, expect, it } from 'vitest';
import { BAD_INPUT, VISITS } from './bad-input-cases';
import { openGateway, type TestGateway } from '../support/harness';
import { TABLES } from '../support/tables';

/** Every row of every table, but for the trace that failed sign-ins leave. */
const everything = async ({ db }: TestGateway) => {
  const tables = await Promise.all(
    TABLES.map((name) => db.selectFrom(name).selectAll().execute()),
  );
  return tables.map((rows) =>
    rows.filter(
      (row) => !('action' in row && row.action === 'fail to sign in'),
    ),
  );
};

describe('bad input gets a problem that names it, and writes and sends nothing:', () => {
  it.each(Object.entries(BAD_INPUT))('%s', async (_, bad) => {
    const gateway = await openGateway();
    await gateway.user('ada@example.com', 'agent');
    const token = await gateway.token();
    const before = await everything(gateway);
    const response = await gateway.ask(bad.path, {
      method: bad.method ?? 'POST',
      ...(bad.body !== undefined && { body: bad.body }),
      ...(bad.json !== undefined && { json: bad.json }),
      ...(bad.headers && { headers: bad.headers }),
      ...(bad.signedIn && { token }),
    });
    expect(response.status).toBe(bad.status);
    expect(response.headers.get('content-type')).toBe(
      'application/problem+json',
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
    const problem = await response.json();
    expect(problem).toMatchObject({
      type: 'about:blank',
      title: expect.stringMatching(/^[A-Z]/),
      status: bad.status,
      detail: expect.stringMatching(/^.+[.…]$/s),
      code: bad.code,
      ...(bad.field !== undefined && { field: bad.field }),
    });
    expect(await everything(gateway)).toEqual(before);
    expect(gateway.log()).not.toContain('secret-but-wrong');
    expect(gateway.log()).not.toContain(token);
    expect(gateway.log()).not.toContain('"level":50');
  });
});

it('a body without a declared length is read up to the limit only', async () => {
  const gateway = await openGateway();
  const chunk = new TextEncoder().encode('x'.repeat(8192));
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(chunk);
    },
  });
  const request = new Request(`http://localhost${VISITS}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' },
    body: endless,
    duplex: 'half',
  } as RequestInit);
  const response = await gateway.app.request(request);
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({
    ...{ code: 'too_large', field: 'body' },
  });
  expect(pulled).toBeLessThan(20);
});

it('a caller who hangs up in the middle of a body causes no error in the log', async () => {
  const gateway = await openGateway();
  // The error that Node's own server gives a body's reader then.
  const aborted = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  const half = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(aborted),
  });
  const request = new Request(`http://localhost${VISITS}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'content-length': '50' },
    body: half,
    duplex: 'half',
  } as RequestInit);
  const response = await gateway.app.request(request);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    ...{ code: 'bad_json', field: 'body' },
  });
  expect(gateway.log()).not.toContain('request failed');
});

it('a wrong method is refused with the allowed ones', async () => {
  const gateway = await openGateway();
  const { headers } = await gateway.ask(VISITS);
  expect(headers.get('allow')).toBe('POST');
});

it('a session’s token, a visitor’s and a password are never logged', async () => {
  const gateway = await openGateway();
  await gateway.user('ada@example.com', 'agent', 'a good password');
  const { token, visitor, stream } = await gateway.chat();
  const signIn = await gateway.ask('/v1/sign-in', {
    method: 'POST',
    json: { email: 'ada@example.com', password: 'a good password' },
  });
  const { token: signedIn } = await signIn.json();
  // A failure of ours, on the URL that has the token in it.
  await gateway.db.schema.dropTable('epochs').execute();
  const broken = await gateway.ask(`${stream}?poll`);
  expect(broken.status).toBe(500);
  expect(await broken.json()).toEqual({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    detail: 'Something went wrong here. Try again.',
    code: 'internal',
  });
  expect(gateway.log()).toContain('request failed');
  for (const secret of [token, visitor, signedIn, 'a good password']) {
    expect(gateway.log()).not.toContain(secret);
  }
});

it('a caller beyond the rate limit gets Retry-After', async () => {
  const gateway = await openGateway({ rateLimit: 3 });
  const ask = (from: string) =>
    gateway.ask(VISITS, { method: 'POST', json: {}, from });
  for (let index = 0; index < 3; index += 1) {
    expect((await ask(`2001:db8::${index}`)).status).toBe(200);
  }
  const limited = await ask('2001:db8::ffff');
  expect(limited.status).toBe(429);
  expect(await limited.json()).toMatchObject({ code: 'rate_limited' });
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await ask('192.0.2.1')).status).toBe(200);
});

it('a page beyond the rate limit can read Retry-After', async () => {
  const gateway = await openGateway({ rateLimit: 1 });
  const visit = () =>
    gateway.ask(VISITS, {
      method: 'POST',
      json: {},
      headers: { origin: 'http://localhost' },
    });
  await visit();
  const limited = await visit();
  expect(limited.status).toBe(429);
  expect(Object.fromEntries(limited.headers)).toMatchObject({
    'access-control-allow-origin': 'http://localhost',
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'Retry-After',
  });
});
