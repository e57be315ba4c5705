import { describe, expect, it } from 'vitest';
import {
  acquireClient,
  asBrackets,
  asJson,
  AUDIT,
} from '../../support/acquire-client';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../../support/harness';
import { signInAs } from '../../support/sign-in-as';

interface Entry {
  id: number;
  objectTable: string;
  objectId: string;
  actionType: string;
  user: { id: number; name: string; type: string } | null;
}
interface Log {
  page: number;
  limit: number;
  count: number;
  data: Entry[];
}

const read = async (gateway: TestGateway, query = '') => {
  const response = await gateway.write('GET', `${AUDIT}${query}`);
  const body = (await response.json()) as { data: Log };
  expect(response.status, JSON.stringify(body)).toBe(200);
  return body.data;
};

const said = ({ data }: Log) =>
  data.map(({ objectTable, actionType }) => `${objectTable} ${actionType}`);

describe('Acquire’s audit log', () => {
  it('shows who blocked whom', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway, 'owner');
    const acquire = acquireClient(gateway, token);
    const [made] = await acquire.add({ data: [VISITOR], type: 'ip' });
    const log = await read(gateway, '?where[objectTable]=block-visitor');
    expect(log).toEqual({
      page: 1,
      limit: 10,
      count: 1,
      data: [
        {
          id: expect.any(Number),
          objectTable: 'block-visitor',
          objectId: String(made?.id),
          objectProperty: null,
          actionType: 'created',
          actionDate: new Date(START).toISOString(),
          actionOwnerType: 'user',
          dataBefore: null,
          dataAfter: {
            keys: [{ kind: 'ip', value: VISITOR }],
            sites: [],
            until: null,
          },
          ip: null,
          user: made?.user,
        },
      ],
    });
  });

  it('contains every kind of action, newest first', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await gateway.site('shop', ['https://other.example']);
    await gateway.user('ada@example.com', 'agent');
    await gateway.user('ada@example.com', 'owner');
    const until = new Date(START + 1000).toISOString();
    await gateway.ban({ visitor: 'a' }, { until });
    gateway.pass(1000);
    await gateway.sweep();
    const { id, keys } = await gateway.ban({ ip: VISITOR, visitor: 'b' });
    await gateway.write('DELETE', `/api/v2/bans/${keys[0]?.id}`);
    await gateway.lift(id);
    const log = await read(gateway, '?limit=100');
    expect(said(log)).toEqual([
      'block-visitor removed',
      'block-visitor modified',
      'block-visitor created',
      'block-visitor removed',
      'block-visitor created',
      'API token created',
      'user modified',
      'user created',
      'site modified',
      'site created',
      'site created',
    ]);
    expect(log.data.slice(0, 3).map(({ objectId }) => objectId)).toEqual(
      Array(3).fill(String(id)),
    );
    expect(log.data[0]).toMatchObject({
      actionOwnerType: 'client',
      user: { name: 'administrator', type: 'client', email: '' },
    });
    // The end came by itself, the user from the command line.
    expect(log.data[3]?.user).toBeNull();
    expect(log.data.at(-1)?.user).toBeNull();
  });

  it('is listed by pages, in either order', async () => {
    const gateway = await openGateway();
    for (const visitor of ['a', 'b', 'c']) await gateway.ban({ visitor });
    const all = await read(gateway);
    const ids = all.data.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((one, other) => other - one));
    const second = await read(gateway, '?page=2&limit=2');
    expect(second).toMatchObject({ page: 2, limit: 2, count: all.count });
    expect(second.data).toEqual(all.data.slice(2, 4));
    for (const spell of [asJson, asBrackets]) {
      const order = spell('order', { actionDate: 'ASC', id: 'ASC' });
      expect((await read(gateway, `?${order}`)).data).toEqual(
        all.data.toReversed(),
      );
    }
    expect((await read(gateway, '?page=99')).data).toEqual([]);
  });

  it('can be searched by table, type, object, text and user', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway, 'owner');
    const acquire = acquireClient(gateway, token);
    const [one] = await acquire.add({ data: ['Ana@b.c'], type: 'email' });
    await gateway.lift((await gateway.ban({ visitor: 'b' })).id);
    for (const spell of [asJson, asBrackets]) {
      for (const [where, expected] of [
        [{ objectTable: 'user' }, ['user created']],
        [{ actionType: 'removed' }, ['block-visitor removed']],
        [{ actionType: 'removed', objectTable: 'user' }, []],
        [{ search: 'ANA@' }, ['block-visitor created']],
        [['search|eq|ana@'], ['block-visitor created']],
        [
          { objectId: one?.id, objectTable: 'block-visitor' },
          ['block-visitor created'],
        ],
      ] as const) {
        const log = await read(gateway, `?${spell('where', where)}`);
        expect(said(log), JSON.stringify(where)).toEqual(expected);
        expect(log.count).toBe(expected.length);
      }
    }
    const mine = await read(gateway, `?userId=${one?.blockBy}`);
    expect(mine.data.map(({ user }) => user?.id)).toContain(one?.blockBy);
    expect((await read(gateway, '?userId=4711')).count).toBe(0);
  });

  it('refuses an unknown parameter by its name', async () => {
    const gateway = await openGateway();
    const acquire = acquireClient(gateway);
    for (const [query, field, named] of [
      ['where[ip]=1', 'where.ip', 'ip'],
      ['where=objectTable|ne|user', 'where', 'ne'],
      ['where[objectTable]=case', 'where.objectTable', 'case'],
      ['order[ip]=ASC', 'order.ip', 'actionDate'],
      ['page=0', 'page', 'from 1'],
      ['limit=1001', 'limit', '1000'],
      ['userId=me', 'userId', 'whole number'],
    ] as const) {
      expect(await acquire.failure('GET', `${AUDIT}?${query}`), query).toEqual({
        status: 400,
        type: 'ERROR_INVALID_INPUT',
        message: expect.stringContaining(named),
        field,
      });
    }
  });

  it('contains no secret', async () => {
    const gateway = await openGateway();
    const passwords = ['correct horse', 'battery staple'];
    for (const password of passwords) {
      await gateway.user('eve@example.com', 'agent', password);
    }
    const tokens = [
      await gateway.token('owner'),
      await gateway.token('agent', ['default'], ['block-contacts']),
      await signInAs(gateway, 'owner'),
    ];
    const { visitor, token } = await gateway.chat();
    await acquireClient(gateway, tokens[0]).add({
      data: [1],
      type: 'contact',
    });
    const response = await gateway.write('GET', `${AUDIT}?limit=1000`);
    const text = await response.text();
    expect(text).toContain('block-contacts');
    const users = await gateway.db.selectFrom('users').selectAll().execute();
    const rows = await gateway.db.selectFrom('tokens').selectAll().execute();
    const secrets = [
      ...passwords,
      ...tokens,
      visitor,
      token,
      ...users.map(({ password_hash }) => password_hash),
      ...rows.map(({ hash }) => hash),
    ];
    expect(secrets.length).toBeGreaterThan(10);
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(10);
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/password|hash|scrypt|dl_/i);
  });
});
