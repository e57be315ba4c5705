import { describe, expect, it } from 'vitest';
import {
  acquireClient,
  asBrackets,
  asJson,
  BLOCKS,
  type Listed,
} from '../../support/acquire-client';
import { openGateway, START } from '../../support/harness';

const till = (seconds: number) =>
  new Date(START + seconds * 1000).toISOString();

/** Five blocks of all types, with ends that are not in their order. */
const openWithFive = async () => {
  const gateway = await openGateway();
  const acquire = acquireClient(gateway);
  const ids: number[] = [];
  for (const [type, value, end] of [
    ['contact', 872, till(300)],
    ['ip', '192.0.2.7', null],
    ['email', 'ana@example.com', till(100)],
    ['phone', '+49301234567', till(200)],
    ['contact', 873, null],
  ] as const) {
    const [made] = await acquire.add({
      data: [value],
      type,
      blockTill: end,
      reason: `Because of ${type}`,
    });
    ids.push(made?.id ?? 0);
    gateway.pass(1000);
  }
  return { gateway, acquire, ids };
};

const idsOf = ({ data }: Listed) => data.map(({ id }) => id);

describe('Acquire’s List', () => {
  it('is empty without blocks', async () => {
    const acquire = acquireClient(await openGateway());
    expect(await acquire.list()).toEqual({
      ...{ offset: 0, count: 0 },
      ...{ data: [], users: [] },
    });
  });

  it('counts all matches, whatever the page', async () => {
    const { acquire, ids } = await openWithFive();
    const all = await acquire.list();
    expect(all).toMatchObject({ offset: 0, count: 5 });
    expect(idsOf(all)).toEqual(ids);
    const page = await acquire.list('?limit=2&offset=3');
    expect(page).toMatchObject({ offset: 3, count: 5 });
    expect(idsOf(page)).toEqual(ids.slice(3));
    const past = await acquire.list('?offset=9');
    expect(past).toEqual({
      ...{ offset: 9, count: 5 },
      ...{ data: [], users: [] },
    });
    const where = asJson('where', { type: 'contact' });
    expect(await acquire.list(`?${where}&limit=1`)).toMatchObject({ count: 2 });
  });

  it('returns at most a hundred by default', async () => {
    const gateway = await openGateway();
    const acquire = acquireClient(gateway);
    const data = Array.from({ length: 120 }, (_, index) => index + 1);
    await acquire.add({ data, type: 'contact' });
    expect((await acquire.list()).data).toHaveLength(100);
    expect((await acquire.list('?limit=1000')).data).toHaveLength(120);
  });

  it('contains expired blocks, and no lifted ones', async () => {
    const { gateway, acquire, ids } = await openWithFive();
    gateway.pass(150_000);
    await gateway.sweep();
    await gateway.lift(ids[1] ?? 0);
    const [first, , ...rest] = ids;
    expect(idsOf(await acquire.list())).toEqual([first, ...rest]);
  });

  describe.each([
    ['JSON text', asJson],
    ['brackets', asBrackets],
  ])('with %s', (_, spell) => {
    it('filters by column and value', async () => {
      const { acquire, ids } = await openWithFive();
      for (const [where, places] of [
        [{ search: 'ANA@' }, [2]],
        [{ search: 'because of phone' }, [3]],
        [{ search: 'nobody' }, []],
        [{ search: '' }, [0, 1, 2, 3, 4]],
        [{ type: 'contact' }, [0, 4]],
        [{ type: 'contact', search: '873' }, [4]],
        [{ type: 'ip' }, [1]],
        [{ type: 'email' }, [2]],
        [{ type: 'phone' }, [3]],
        [{ blockBy: 4711 }, []],
        [['type|eq|contact'], [0, 4]],
        [['type|eq|contact', 'search|eq|872'], [0]],
      ] as const) {
        const listed = await acquire.list(`?${spell('where', where)}`);
        const found = places.map((place) => ids[place]);
        expect(idsOf(listed), JSON.stringify(where)).toEqual(found);
        expect(listed.count).toBe(found.length);
      }
    });

    it('filters by id and by who blocked', async () => {
      const { gateway, acquire, ids } = await openWithFive();
      const [first, second] = ids;
      const byId = await acquire.list(`?${spell('where', { id: second })}`);
      expect(idsOf(byId)).toEqual([second]);
      const other = acquireClient(gateway, await gateway.token('owner'));
      const [made] = await other.add({ data: [1], type: 'contact' });
      for (const [id, found] of [
        [made?.blockBy, [made?.id]],
        [(await acquire.get(first ?? 0)).blockBy, ids],
      ] as const) {
        const where = spell('where', { blockBy: id });
        expect(idsOf(await acquire.list(`?${where}`))).toEqual(found);
      }
    });

    it('sorts by a column', async () => {
      const { acquire, ids } = await openWithFive();
      for (const [order, places] of [
        [{ id: 'DESC' }, [4, 3, 2, 1, 0]],
        [{ id: 'asc' }, [0, 1, 2, 3, 4]],
        [{ dateCreated: 'DESC' }, [4, 3, 2, 1, 0]],
        [{ blockTill: 'ASC' }, [2, 3, 0, 1, 4]],
        [{ blockTill: 'DESC', id: 'DESC' }, [4, 1, 0, 3, 2]],
      ] as const) {
        const listed = await acquire.list(`?${spell('order', order)}`);
        expect(idsOf(listed), JSON.stringify(order)).toEqual(
          places.map((place) => ids[place]),
        );
      }
    });

    it('returns the selected fields, and relations on request', async () => {
      const { acquire, ids } = await openWithFive();
      const select = spell('select', ['id', 'type']);
      const [bare] = (await acquire.list(`?${select}&limit=1`)).data;
      expect(bare).toEqual({ id: ids[0], type: 'contact' });
      const relations = spell('relations', ['user']);
      const [more] = (await acquire.list(`?${select}&${relations}`)).data;
      expect(Object.keys(more ?? {})).toEqual(['id', 'type', 'user']);
    });
  });

  it('accepts other spellings of its parameters', async () => {
    const { acquire, ids } = await openWithFive();
    for (const query of [
      'where=type|eq|ip',
      'where[0]=type|eq|ip',
      'where={"type":"ip"}&_=123',
      'where=type|eq|ip&where=search|eq|192',
      'where={"id":"' + ids[1] + '"}',
    ]) {
      expect(idsOf(await acquire.list(`?${query}`))).toEqual([ids[1]]);
    }
    for (const query of ['select=id,type', 'select=id&select=type']) {
      const [first] = (await acquire.list(`?${query}`)).data;
      expect(first).toEqual({ id: ids[0], type: 'contact' });
    }
    expect((await acquire.list('?where=search|eq|ana,bob')).count).toBe(0);
    expect((await acquire.list('?where=&order=&select=')).count).toBe(5);
    const [plain] = (await acquire.list('?relations=')).data;
    expect(plain).not.toHaveProperty('user');
  });

  it('refuses an unknown parameter by its name', async () => {
    const acquire = acquireClient(await openGateway());
    for (const [query, field, named] of [
      ['select[]=password', 'select.0', 'password'],
      ['relations=cases', 'relations.0', 'cases'],
      ['where={"phone":"1"}', 'where.phone', 'phone'],
      ['where[__proto__]=1', 'where.__proto__', '__proto__'],
      ['where[toString]=1', 'where.toString', 'toString'],
      ['where=type|like|ip', 'where', 'like'],
      ['where=ip', 'where', 'column|eq|value'],
      ['where=[{"toString":1}]', 'where', 'column|eq|value'],
      [`select=[${'['.repeat(9999)}${']'.repeat(9999)}]`, 'select.0', 'id'],
      ['select=[null]', 'select.0', 'id'],
      ['where[type]=country', 'where.type', 'country'],
      ['where[id]=x', 'where.id', 'whole number'],
      ['where[type][eq]=ip', 'where[type][eq]', 'brackets'],
      ['where[type]=ip&where[type]=email', 'where', 'once'],
      ['where={"type":"ip"}&where[id]=1', 'where', 'not both'],
      ['where={"type":', 'where', 'JSON'],
      ['where="ip"', 'where', 'object'],
      ['where[search]=%00', 'where.search', 'control'],
      ['order={"reason":"ASC"}', 'order.reason', 'dateCreated'],
      ['order[constructor]=ASC', 'order.constructor', 'dateCreated'],
      ['order={"id":"UP"}', 'order.id', 'UP'],
      ['order=id', 'order', 'DESC'],
      ['limit=0', 'limit', '1'],
      ['limit=1001', 'limit', '1000'],
      ['limit=ten', 'limit', 'whole number'],
      ['limit=1&limit=2', 'limit', 'one value'],
      ['offset=-1', 'offset', 'whole number'],
    ] as const) {
      expect(await acquire.failure('GET', `${BLOCKS}?${query}`), query).toEqual(
        {
          status: 400,
          type: 'ERROR_INVALID_INPUT',
          message: expect.stringContaining(named),
          field,
        },
      );
    }
  });
});
