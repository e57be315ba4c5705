import { expect } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { ListException, SharedList } from '../../../src/protocol/lists';
import type { Page } from '../../../src/protocol/page';
import { openGateway, type TestGateway } from '../support/harness';
import { openListServer, publish } from './open-list-server';

export const HOUR = 60 * 60_000;

/** A gateway that may read lists of loopback, and a server of a list. */
export const openLists = async (...lines: string[]) => {
  const server = await openListServer(publish(`${lines.join('\n')}\n`));
  const gateway = await openGateway({ allowPrivate: true });
  return { gateway, server };
};

/** Adds a list, and has it read. */
export const addList = async (
  gateway: TestGateway,
  url: string,
  more: object = {},
): Promise<SharedList> => {
  const response = await gateway.write('POST', '/v1/lists', {
    ...{ url, as: 'refuse', ...more },
  });
  expect(response.status).toBe(201);
  const { id } = (await response.json()) as SharedList;
  await gateway.listed();
  return getList(gateway, id);
};

export const getList = async (
  gateway: TestGateway,
  id: number,
): Promise<SharedList> => {
  const response = await gateway.write('GET', `/v1/lists/${id}`);
  expect(response.status).toBe(200);
  return (await response.json()) as SharedList;
};

/** Lets time pass until a list is due, and has it read. */
export const readAgain = async (
  gateway: TestGateway,
  id: number,
  after = 6 * HOUR,
): Promise<SharedList> => {
  gateway.pass(after);
  await gateway.listed();
  return getList(gateway, id);
};

/** Lists bans, by a query; the active ones by default. */
export const listBans = async (
  gateway: TestGateway,
  query = 'state=active',
): Promise<Ban[]> => {
  const response = await gateway.write('GET', `/v1/bans?limit=500&${query}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as Page<Ban>).data;
};

/** The values of the keys that active bans of lists have, in order. */
export const listBanned = async (
  gateway: TestGateway,
  query = '',
): Promise<string[]> =>
  (await listBans(gateway, `state=active&source=list${query}`))
    .flatMap(({ keys }) => keys.map(({ value }) => value))
    .toSorted();

export const listExceptions = async (
  gateway: TestGateway,
  id: number,
): Promise<ListException[]> => {
  const response = await gateway.write('GET', `/v1/lists/${id}/exceptions`);
  expect(response.status).toBe(200);
  return ((await response.json()) as Page<ListException>).data;
};

/** Whether a browser at an address is refused. */
export const isRefused = async (
  gateway: TestGateway,
  from: string,
  body: object = {},
): Promise<boolean> =>
  (await gateway.visit(body, { from })).verdict === 'refused';
