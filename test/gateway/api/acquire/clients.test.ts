import { describe, expect, it } from 'vitest';
import { acquireClient, BLOCKS } from '../../support/acquire-client';
import { openGateway, START } from '../../support/harness';

const DAY = 24 * 60 * 60 * 1000;

const open = async () => {
  const gateway = await openGateway();
  const send = async (method: string, path: string, json?: unknown) => {
    const answer = await gateway.write(method, path, json);
    const body = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, body };
  };
  return { gateway, acquire: acquireClient(gateway), send };
};

describe('a client of Acquire’s', () => {
  it('need not send a type, nor an end: it is a contact, for a year', async () => {
    const { send } = await open();
    const { status, body } = await send('POST', BLOCKS, { data: [872] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: [
        {
          type: 'contact',
          data: { id: 872 },
          blockTill: new Date(START + 365 * DAY).toISOString(),
          dataCreated: new Date(START).toISOString(),
        },
      ],
    });
    const nobody = await send('POST', BLOCKS, { data: ['ana@example.com'] });
    expect(nobody.status).toBe(400);
    expect(nobody.body['message']).toMatch(/^data\.0: expected a contact's id/);
  });

  it.each([
    ['milliseconds', START + DAY],
    ['seconds', (START + DAY) / 1000],
  ])('may send an end in %s', async (_, blockTill) => {
    const { send } = await open();
    const { body } = await send('POST', BLOCKS, { data: [872], blockTill });
    expect(body).toMatchObject({
      data: [{ blockTill: new Date(START + DAY).toISOString() }],
    });
    for (const wrong of [-1, 1e300, {}, 'tomorrow', START - DAY]) {
      const other = { data: [873], blockTill: wrong };
      const refused = await send('POST', BLOCKS, other);
      expect(refused.status, JSON.stringify(wrong)).toBe(400);
      expect(refused.body).toMatchObject({ error: { field: 'blockTill' } });
    }
  });

  it('hears of each duplicate, and the others are blocked', async () => {
    const { send, acquire } = await open();
    const body = (data: number[]) => ({
      data,
      type: 'contact',
      blockTill: null,
    });
    await send('POST', BLOCKS, body([872]));
    const some = await send('POST', BLOCKS, body([871, 872, 873]));
    expect(some.status).toBe(200);
    expect(some.body).toMatchObject({
      data: [{ data: { id: 871 } }, { data: { id: 873 } }],
      errors: [
        {
          type: 'ERROR_DUPLICATE_RECORD_FOUND',
          message: 'Block 1 says the same of 872 already.',
          field: 'data.1',
        },
      ],
    });
    const again = await send('POST', BLOCKS, body([871, 872, 873]));
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject({
      error: { type: 'ERROR_DUPLICATE_RECORD_FOUND', field: 'data.0' },
      message:
        'Block 2 says the same of 871 already. Block 1 says the same of 872 already. Block 3 says the same of 873 already. Nothing was blocked.',
    });
    expect((await acquire.list()).count).toBe(3);
  });

  it('may delete by path', async () => {
    const { send } = await open();
    await send('POST', BLOCKS, { data: [872] });
    const affected = (count: number) => ({
      status: 200,
      body: {
        data: { deleted: { raw: { affectedRows: count }, affected: count } },
      },
    });
    expect(await send('DELETE', `${BLOCKS}/1`)).toEqual(affected(1));
    expect(await send('DELETE', `${BLOCKS}/1`)).toEqual(affected(0));
    expect(await send('DELETE', `${BLOCKS}/one`)).toEqual(affected(0));
  });

  it('lists page by page, with the users beside', async () => {
    const { send } = await open();
    await send('POST', BLOCKS, { data: [871, 872, 873] });
    const list = async (query: string) =>
      (await send('GET', `${BLOCKS}?${query}`)).body['data'] as {
        offset: number;
        data: { id: number }[];
        users: object[];
      };
    const idsOf = async (query: string) =>
      (await list(query)).data.map(({ id }) => id);
    expect(await idsOf('limit=2&page=1')).toEqual([1, 2]);
    expect(await idsOf('limit=2&page=2')).toEqual([3]);
    expect(await idsOf('limit=2&page=0')).toEqual([1, 2]);
    expect(await idsOf('limit=2&page=2&offset=1')).toEqual([2, 3]);
    const { users, offset } = await list('limit=2&page=2');
    expect(offset).toBe(2);
    expect(users).toMatchObject([{ name: 'administrator', type: 'client' }]);
  });

  it('sees addresses, emails and phones under their own types', async () => {
    const { gateway, acquire } = await open();
    await gateway.ban({ ip: '192.0.2.1' });
    await gateway.ban({ email: 'ana@example.com' });
    await gateway.ban({ phone: '+49301234567' });
    await gateway.ban({ ip: '192.0.2.2', email: 'bob@example.com' });
    await gateway.ban({ acquire: '872' });
    const shown = (await acquire.list()).data.map(({ type, data }) => [
      type,
      data,
    ]);
    const nobody = { id: null, ip: '', email: '', phone: '' };
    expect(shown).toEqual([
      ['ip', ['192.0.2.1']],
      ['email', ['ana@example.com']],
      ['phone', ['+49301234567']],
      ['contact', { ...nobody, ip: '192.0.2.2', email: 'bob@example.com' }],
      ['contact', { ...nobody, id: 872 }],
    ]);
    for (const [type, count] of [
      ...([
        ['ip', 1],
        ['email', 1],
        ['phone', 1],
      ] as const),
      ...([['contact', 2]] as const),
    ]) {
      const found = await acquire.list(`?where[type]=${type}`);
      expect(found.count, type).toBe(count);
    }
  });

  it('reads who is in the audit log', async () => {
    const { gateway, send } = await open();
    await gateway.ban({ ip: '192.0.2.1' });
    await gateway.ban({ ip: '192.0.2.2' });
    const path = '/api/v1/account/audit-log/get-audit-log-users';
    const { status, body } = await send('GET', path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: {
        data: [
          {
            ...{ name: 'administrator', type: 'client' },
            auditUser: { objectTable: 'block-visitor', objectId: '2' },
          },
        ],
      },
    });
    const agent = await gateway.token('agent');
    expect((await gateway.ask(path, { token: agent })).status).toBe(403);
  });

  it('may ask with OPTIONS, a slash at the end, and without a content type', async () => {
    const { gateway } = await open();
    const token = await gateway.token();
    const options = await gateway.ask(BLOCKS, { method: 'OPTIONS', token });
    expect(options.status).toBe(204);
    expect(options.headers.get('allow')).toBe('GET, POST, DELETE');
    expect((await gateway.ask(`${BLOCKS}/`, { token })).status).toBe(200);
    const added = await gateway.ask(BLOCKS, {
      method: 'POST',
      body: '{"data":[872]}',
      headers: { 'content-type': '' },
      token,
    });
    expect(added.status).toBe(200);
  });
});
