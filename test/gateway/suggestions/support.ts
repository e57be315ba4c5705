import { expect } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Suggestion } from '../../../src/protocol/suggestions';
import type { TestGateway } from '../support/harness';

/** Lists suggestions, all pages of them. */
export const listSuggestions = async (
  gateway: TestGateway,
  query = '',
  token?: string,
): Promise<Suggestion[]> => {
  const all: Suggestion[] = [];
  let next = '';
  do {
    const cursor = next && `&cursor=${next}`;
    const response = await gateway.ask(`/v1/suggestions?${query}${cursor}`, {
      token: token ?? (await gateway.token()),
    });
    expect(response.status).toBe(200);
    const page = (await response.json()) as {
      data: Suggestion[];
      next?: string;
    };
    all.push(...page.data);
    next = page.next ?? '';
  } while (next);
  return all;
};

/** Answers a suggestion, or takes the answer back. */
export const answer = async (
  gateway: TestGateway,
  id: string,
  verb: 'accept' | 'dismiss' | 'undo',
  json?: object,
): Promise<Suggestion> => {
  const path = `/v1/suggestions/${id}/${verb}`;
  const response = await gateway.write('POST', path, json);
  expect([response.status, await response.clone().text()]).toEqual([
    200,
    expect.anything(),
  ]);
  return (await response.json()) as Suggestion;
};

/** Returns the status and code of what is refused. */
export const refusalOf = async (
  gateway: TestGateway,
  path: string,
  init: Parameters<TestGateway['ask']>[1] = {},
): Promise<unknown> => {
  const response = await gateway.ask(`/v1/suggestions/${path}`, {
    ...{ method: 'POST', token: await gateway.token(), ...init },
  });
  const { code, field } = (await response.json()) as Record<string, string>;
  return [response.status, code, field];
};

/** Bans addresses, each by itself. */
export const banAddresses = async (
  gateway: TestGateway,
  addresses: readonly string[],
  more: object = {},
): Promise<number[]> => {
  const ids: number[] = [];
  for (const ip of addresses) ids.push((await gateway.ban({ ip }, more)).id);
  return ids;
};

/** Lists the ids of the bans in a state, oldest first. */
export const idsInState = async (
  gateway: TestGateway,
  state: string,
): Promise<number[]> => {
  const response = await gateway.write('GET', `/v1/bans?state=${state}`);
  const { data } = (await response.json()) as { data: Ban[] };
  return data.map(({ id }) => id).toSorted((one, other) => one - other);
};

/** Whether a chat from an address is refused. */
export const isRefused = async (
  gateway: TestGateway,
  from: string,
): Promise<boolean> =>
  (await gateway.startSession({}, { from })).status === 403;
