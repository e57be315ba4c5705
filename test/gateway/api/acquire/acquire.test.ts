import { describe, expect, it } from 'vitest';
import { acquireClient, BLOCKS } from '../../support/acquire-client';
import { openGateway, START, VISITOR } from '../../support/harness';

const open = async () => {
  const gateway = await openGateway();
  return { gateway, acquire: acquireClient(gateway) };
};

describe('Acquire’s Get', () => {
  it('returns a block, with its user only on request', async () => {
    const { acquire } = await open();
    const [made] = await acquire.add({ data: [VISITOR], type: 'ip' });
    const { user, ...plain } = made ?? {};
    const id = made?.id ?? 0;
    expect(await acquire.get(id)).toEqual(plain);
    for (const query of [
      'relations=user',
      'relations[]=user',
      'relations=["user"]',
      'relations={"user":true}',
      'relations[user]=true',
    ]) {
      expect(await acquire.get(id, `?${query}`)).toEqual({ ...plain, user });
    }
    expect(await acquire.get(id, '?relations={"user":false}')).toEqual(plain);
  });

  it('returns only the selected fields', async () => {
    const { acquire } = await open();
    const [made] = await acquire.add({ data: [872], type: 'contact' });
    const id = made?.id ?? 0;
    expect(await acquire.get(id, '?select[]=type&select[]=data')).toEqual({
      type: 'contact',
      data: made?.data,
    });
    expect(await acquire.get(id, '?select=id&relations=user')).toEqual({
      id,
      user: made?.user,
    });
  });

  it('shows an expired block, and no lifted one', async () => {
    const { gateway, acquire } = await open();
    const blockTill = new Date(START + 1000).toISOString();
    const [made] = await acquire.add({ data: [1], type: 'contact', blockTill });
    const id = made?.id ?? 0;
    gateway.pass(1000);
    expect(await acquire.get(id)).toMatchObject({ id, blockTill });
    await gateway.sweep();
    expect(await acquire.get(id)).toMatchObject({ id, blockTill });

    const [other] = await acquire.add({ data: [1], type: 'contact' });
    await gateway.lift(other?.id ?? 0);
    expect(await acquire.failure('GET', `${BLOCKS}/${other?.id}`)).toEqual({
      status: 404,
      type: 'ERROR_RECORD_NOT_FOUND',
      message: `There is no block ${other?.id}.`,
      field: 'id',
    });
  });

  it.each(['99', '0', '-1', 'x', '9999999999999999', '%00', '1.0'])(
    'of %s finds none',
    async (id) => {
      const { acquire } = await open();
      await acquire.add({ data: [1], type: 'contact' });
      expect(await acquire.failure('GET', `${BLOCKS}/${id}`)).toMatchObject({
        status: 404,
        type: 'ERROR_RECORD_NOT_FOUND',
      });
    },
  );
});

describe('Acquire’s Delete', () => {
  it('lifts a block, once', async () => {
    const { gateway, acquire } = await open();
    const [made] = await acquire.add({ data: [VISITOR], type: 'ip' });
    const path = `${BLOCKS}?id=${made?.id}`;
    const deleted = await gateway.write('DELETE', path);
    expect(deleted.status).toBe(200);
    expect(await deleted.json()).toEqual({
      data: { deleted: { raw: { affectedRows: 1 }, affected: 1 } },
    });
    expect((await gateway.visit()).verdict).toBe('admitted');
    expect((await acquire.list()).count).toBe(0);
    const again = await gateway.write('DELETE', path);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({
      data: { deleted: { raw: { affectedRows: 0 }, affected: 0 } },
    });
  });

  it('by two callers at once lifts for one of them', async () => {
    const { acquire } = await open();
    const [made] = await acquire.add({ data: [1], type: 'contact' });
    const id = made?.id ?? 0;
    const both = await Promise.all([acquire.delete(id), acquire.delete(id)]);
    expect(both.sort()).toEqual([0, 1]);
  });

  it('of an unknown or expired block affects no row', async () => {
    const { gateway, acquire } = await open();
    const blockTill = new Date(START + 1000).toISOString();
    const [made] = await acquire.add({ data: [1], type: 'contact', blockTill });
    gateway.pass(1000);
    expect(await acquire.delete(made?.id ?? 0)).toBe(0);
    expect(await acquire.delete(4711)).toBe(0);
    expect((await acquire.list()).count).toBe(1);
  });

  it.each(['', '?id=', '?id=x', '?id[]=1', '?id=1&id=2', '?contactId=1'])(
    'with “%s” is refused for its missing id',
    async (query) => {
      const { acquire } = await open();
      await acquire.add({ data: [1], type: 'contact' });
      expect(
        await acquire.failure('DELETE', `${BLOCKS}${query}`),
      ).toMatchObject({
        status: 400,
        type: 'ERROR_INVALID_INPUT',
        field: 'id',
      });
      expect((await acquire.list()).count).toBe(1);
    },
  );
});
