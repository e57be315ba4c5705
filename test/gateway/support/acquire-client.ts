import { expect } from 'vitest';
import type { AcquireBlock } from '../../../src/gateway/api/acquire/block';
import type { TestGateway } from './harness';

export const BLOCKS = '/api/v1/crm/block-visitor';
export const AUDIT = '/api/v1/account/audit-log';

export interface Listed {
  offset: number;
  count: number;
  data: AcquireBlock[];
}

interface AcquireFailure {
  error: { type: string; message: string; field?: string };
}

/** A client of Acquire's Block Visitor API, pointed at us. */
export const acquireClient = (gateway: TestGateway, token?: string) => {
  const ask = async (method: string, path: string, json?: unknown) =>
    token === undefined
      ? gateway.write(method, path, json)
      : gateway.ask(path, { method, json, token });
  const good = async (method: string, path: string, json?: unknown) => {
    const response = await ask(method, path, json);
    const body = (await response.json()) as { data: unknown };
    expect(response.status, JSON.stringify(body)).toBe(200);
    return body.data;
  };

  return {
    ask,
    list: async (query = '') =>
      (await good('GET', `${BLOCKS}${query}`)) as Listed,
    get: async (id: number, query = '') =>
      (await good('GET', `${BLOCKS}/${id}${query}`)) as AcquireBlock,
    add: async (body: object) =>
      (await good('POST', BLOCKS, {
        blockTill: null,
        ...body,
      })) as AcquireBlock[],
    /** How many it says it deleted. */
    delete: async (id: number) =>
      (
        (await good('DELETE', `${BLOCKS}?id=${id}`)) as {
          deleted: { affected: number };
        }
      ).deleted.affected,
    /** What it answers where it does not do what was asked. */
    failure: async (method: string, path: string, json?: unknown) => {
      const response = await ask(method, path, json);
      const body = (await response.json()) as AcquireFailure;
      return { status: response.status, ...body.error };
    },
  };
};

/** The spellings of a query's object or array that people send. */
export const asJson = (name: string, value: object): string =>
  `${name}=${encodeURIComponent(JSON.stringify(value))}`;
export const asBrackets = (name: string, value: object): string =>
  Object.entries(value)
    .map(([key, one]) =>
      [
        encodeURIComponent(
          Array.isArray(value) ? `${name}[]` : `${name}[${key}]`,
        ),
        encodeURIComponent(String(one)),
      ].join('='),
    )
    .join('&');
