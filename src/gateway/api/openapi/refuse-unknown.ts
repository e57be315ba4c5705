import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { GatewayEnv } from '../../deps';
import { readBody } from '../../http/read-body';
import { ApiError } from '../../lib/errors/api-error';
import type { Operation } from './operation';

const NO_BODY = {
  schema: z.strictObject({}),
  types: ['application/json'],
} as const;

const choices = new Intl.ListFormat('en', { type: 'disjunction' });

const unknownParameter = (name: string, known: readonly string[]) => {
  const what = name
    ? `${name}: there is no such parameter here.`
    : 'query: there is no parameter without a name.';
  const expected = known.length ? choices.format(known) : 'none';
  return new ApiError(
    'invalid',
    `${what} Expected ${expected}.`,
    name || 'query',
  );
};

/**
 * Refuses query parameters that an operation does not name, and for a write
 * without a body of its own every field. A body that it has is refused by its
 * schema.
 *
 * @throws ApiError `invalid`, naming the parameter or field; `bad_json`
 */
export const refuseUnknown = ({
  method,
  query,
  body,
}: Pick<
  Operation,
  'method' | 'query' | 'body'
>): MiddlewareHandler<GatewayEnv> => {
  const known = Object.keys(query?.shape ?? {});
  const wantsNoBody = method !== 'get' && !body;
  return async (c, next) => {
    for (const name of new URL(c.req.url).searchParams.keys()) {
      if (!known.includes(name)) throw unknownParameter(name, known);
    }
    if (wantsNoBody) await readBody(c, NO_BODY);
    await next();
  };
};
