import { expect, it } from 'vitest';
import { makeDatabase } from '../support/open-database';
import { openGateway } from '../support/harness';
import { waitFor } from '../../wait-for';
import { openListServer, publish } from './open-list-server';
import { addList, getList, isRefused, listBanned } from './support';

it('one of two gateways reads a list, and both refuse by it and let go of it', async () => {
  const database = await makeDatabase();
  const server = await openListServer(publish('192.0.2.1\n192.0.2.2\n'));
  const options = { database, allowPrivate: true };
  const one = await openGateway(options);
  const other = await openGateway(options);
  const list = await addList(one, server.url);
  await other.listed();
  await waitFor(async () => {
    expect((await getList(other, list.id)).state).toBe('current');
  });
  expect(server.statuses).toEqual([200]);
  for (const gateway of [one, other]) {
    expect(await isRefused(gateway, '192.0.2.1')).toBe(true);
  }
  await other.write('DELETE', `/v1/lists/${list.id}`);
  expect(await isRefused(one, '192.0.2.1')).toBe(false);
  await one.listed();
  await other.listed();
  await waitFor(async () => {
    expect(await listBanned(one)).toEqual([]);
  });
});

it('what a stopped gateway left of a list the next one does, each entry once', async () => {
  const database = await makeDatabase();
  const lines = Array.from(
    { length: 600 },
    (_, index) => `198.51.${index >> 8}.${index & 255}`,
  );
  const server = await openListServer(publish(`${lines.join('\n')}\n`));
  const options = { database, allowPrivate: true };
  const first = await openGateway(options);
  const response = await first.write('POST', '/v1/lists', {
    ...{ url: server.url, as: 'refuse' },
  });
  const { id } = (await response.json()) as { id: number };
  await waitFor(async () => {
    const { rows } = await countBans(first.db);
    expect(rows).toBeGreaterThan(0);
  });
  await first.close();
  const second = await openGateway(options);
  await second.listed();
  expect(await getList(second, id)).toMatchObject({
    ...{ state: 'current', bans: 600 },
  });
  expect(await countBans(second.db)).toEqual({ rows: 600 });
});

const countBans = async (
  db: Awaited<ReturnType<typeof openGateway>>['db'],
) => ({
  rows: (await db.selectFrom('bans').select('id').execute()).length,
});
