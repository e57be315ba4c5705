import { describe, expect, it } from 'vitest';
import { acquireClient, AUDIT, BLOCKS } from '../../support/acquire-client';
import { openGateway, type TestGateway } from '../../support/harness';
import { signInAs } from '../../support/sign-in-as';

describe('callers of Acquire’s API', () => {
  const statuses = async (gateway: TestGateway, token: string) =>
    Promise.all(
      [BLOCKS, AUDIT].map(
        async (path) => (await gateway.ask(path, { token })).status,
      ),
    );

  it('are owners, administrators and, for blocks, tokens with the permission', async () => {
    const gateway = await openGateway();
    const permitted = await gateway.token('agent', [], ['block-contacts']);
    for (const [token, expected] of [
      [await gateway.token('owner'), [200, 200]],
      [await gateway.token('administrator'), [200, 200]],
      [await gateway.token('agent'), [403, 403]],
      [permitted, [200, 403]],
      [await signInAs(gateway), [403, 403]],
    ] as const) {
      expect(await statuses(gateway, token)).toEqual(expected);
    }
    const acquire = acquireClient(gateway, permitted);
    const [made] = await acquire.add({ data: [1], type: 'contact' });
    expect(await acquire.delete(made?.id ?? 0)).toBe(1);
  });

  it('need a valid key', async () => {
    const gateway = await openGateway();
    await gateway.user('owner@example.com', 'owner', 'password 1');
    const token = await gateway.token('owner');
    const basic = Buffer.from('owner@example.com:password 1');
    const all: Record<string, string>[] = [
      {},
      { authorization: 'Bearer nonsense' },
      { authorization: `Basic ${basic.toString('base64')}` },
      { authorization: token },
      { cookie: `__Host-doorlist=${token}` },
    ];
    for (const headers of all) {
      for (const path of [BLOCKS, `${BLOCKS}/1`, AUDIT]) {
        const response = await gateway.ask(path, { headers });
        expect(response.status).toBe(401);
        expect(response.headers.get('www-authenticate')).toBe('Bearer');
        expect(await response.json()).toMatchObject({
          error: { type: 'ERROR_UNAUTHORIZED', field: 'authorization' },
        });
      }
    }
    const query = await gateway.ask(`${BLOCKS}?Authorization=Bearer ${token}`);
    expect(query.status).toBe(401);
  });

  it('with a key of some sites see and lift only bans of those sites', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const token = await gateway.token('administrator', ['shop']);
    const acquire = acquireClient(gateway, token);
    const everywhere = await gateway.ban({ visitor: 'a' });
    const foreign = await gateway.ban({ visitor: 'b' }, { sites: ['default'] });
    const both = await gateway.ban(
      { visitor: 'c' },
      { sites: ['default', 'shop'] },
    );
    const [own] = await acquire.add({ data: [1], type: 'contact' });
    const listed = await acquire.list();
    expect(listed.count).toBe(3);
    expect(listed.data.map(({ id }) => id)).toEqual([
      everywhere.id,
      both.id,
      own?.id,
    ]);
    expect(
      await acquire.failure('GET', `${BLOCKS}/${foreign.id}`),
    ).toMatchObject({ status: 404, type: 'ERROR_RECORD_NOT_FOUND' });
    expect(await acquire.delete(foreign.id)).toBe(0);
    for (const { id } of [everywhere, both]) {
      expect(
        await acquire.failure('DELETE', `${BLOCKS}?id=${id}`),
      ).toMatchObject({ status: 403, type: 'ERROR_UNAUTHORIZED_ACCESS' });
    }
    expect((await acquireClient(gateway).list()).count).toBe(4);
    const ours = await gateway.write('GET', `/v1/bans/${own?.id}`);
    expect(await ours.json()).toMatchObject({ sites: ['shop'] });
    expect(await acquire.delete(own?.id ?? 0)).toBe(1);
    // What was done on other sites is not theirs to read.
    expect(await statuses(gateway, token)).toEqual([200, 403]);
  });

  it('with a key of some sites learn nothing of chats on other sites', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const { visitor } = await gateway.chat({
      claims: { email: 'ana@example.com', phone: '+49301234567' },
    });
    await gateway.db
      .insertInto('links')
      .values({
        visitor: gateway.secrets.readVisitor(visitor) ?? '',
        kind: 'acquire',
        value: '872',
        created_at: 0,
      })
      .execute();
    const token = await gateway.token('administrator', ['shop']);
    const block = { data: [872], type: 'contact' };
    const [own] = await acquireClient(gateway, token).add(block);
    expect(own?.data).toEqual({ id: 872, ip: '', email: '', phone: '' });
    const [all] = await acquireClient(gateway).add(block);
    expect(all?.data).toMatchObject({ email: 'ana@example.com' });
  });
});

describe('failures in Acquire’s shape:', () => {
  const shape = (type: string) => ({
    error: {
      type,
      message: expect.stringMatching(/\.$/),
    },
  });

  it.each([
    ['a path that is none', 'GET', '/api/v1/crm/contact', 404],
    // Their own page's sample has a zero-width space here.
    ['a zero-width space', 'GET', `${BLOCKS}%E2%80%8B`, 404],
    ['a bad escape in the path', 'GET', `${BLOCKS}/%E0%A4%A`, 404],
    ['a method that is none', 'PUT', BLOCKS, 405],
    ['a method of no path', 'PUT', `${BLOCKS}/1`, 405],
    ['writing the audit log', 'POST', AUDIT, 405],
  ])('%s', async (_, method, path, status) => {
    const gateway = await openGateway();
    const response = await gateway.write(method, path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toMatchObject(
      shape(status === 404 ? 'ERROR_RECORD_NOT_FOUND' : 'ERROR_INVALID_INPUT'),
    );
    if (status === 405) expect(response.headers.get('allow')).not.toBeNull();
  });

  it.each([
    ['no JSON', 400, { body: '{' }],
    ['a large body', 413, { body: JSON.stringify('x'.repeat(70_000)) }],
    ['a form', 400, { headers: { 'content-type': 'text/plain' }, body: 'a=b' }],
  ])('%s', async (_, status, init) => {
    const gateway = await openGateway();
    const response = await gateway.ask(BLOCKS, {
      method: 'POST',
      token: await gateway.token(),
      ...init,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject(shape('ERROR_INVALID_INPUT'));
  });

  it('too many requests', async () => {
    const gateway = await openGateway({ rateLimit: 1 });
    await gateway.ask(BLOCKS);
    const response = await gateway.ask(BLOCKS);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject(shape('ERROR_RATE_LIMITED'));
  });

  it('an internal error, without its message', async () => {
    const gateway = await openGateway();
    const token = await gateway.token();
    await gateway.db.schema.alterTable('bans').renameTo('lost').execute();
    const response = await gateway.ask(BLOCKS, { token });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: {
        type: 'ERROR_SERVER_ERROR',
        message: 'Something went wrong here. Try again.',
      },
      message: 'Something went wrong here. Try again.',
    });
  });
});
