import { createHmac } from 'node:crypto';
import type { OpenApiDocument } from '../../../../src/gateway/api/openapi/document';
import type { JsonSchema } from '../../../../src/gateway/api/openapi/json-schema';
import { HOSTILE_TEXTS, hostileBody } from './hostile-values';
import { RAW_PARTS } from './hostile-wire';
import { makeHeaders, type Credentials } from './make-headers';
import { fittingValue, idPool, spoil, type Pools } from './make-value';
import type { Random } from './random';
import { WEBHOOK_SECRET } from './settled-gateway';

type Described = NonNullable<OpenApiDocument['paths'][string][string]>;

export interface Operation extends Described {
  method: string;
  path: string;
}

export interface FuzzRequest {
  method: string;
  path: string;
  headers: [name: string, value: string][];
  body?: string | Uint8Array<ArrayBuffer>;
}

// By way of bytes: encodeURIComponent throws at half a surrogate pair.
const encode = (text: string): string =>
  encodeURIComponent(Buffer.from(text).toString());

/** Text of a value: an object may have no way of its own to become one. */
const toText = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

const pathPart = (
  name: string,
  schema: JsonSchema,
  random: Random,
  known: readonly string[] | undefined,
): string => {
  if (random.chance(0.8)) {
    return encode(
      known?.length
        ? random.pick(known)
        : toText(fittingValue(schema, random, {}, name)),
    );
  }
  return random.chance(0.5)
    ? random.pick(RAW_PARTS)
    : encode(random.pick(HOSTILE_TEXTS));
};

const queryPart = (name: string, value: string, random: Random): string =>
  `${encode(name)}=${random.chance(0.05) ? random.pick(RAW_PARTS) : encode(value)}`;

const makeQuery = (
  { parameters }: Operation,
  random: Random,
  pools: Pools,
): string => {
  const described = (parameters || []).filter(({ in: at }) => at === 'query');
  const parts = described.flatMap(({ name, schema }) => {
    const value = () =>
      random.chance(0.7)
        ? toText(fittingValue(schema, random, pools, name))
        : random.pick(HOSTILE_TEXTS);
    return Array.from(
      { length: random.chance(0.4) ? 1 + random.below(2) : 0 },
      () => queryPart(name, value(), random),
    );
  });
  if (random.chance(0.1)) {
    parts.push(
      random.pick(['__proto__=1', 'a[b]=c', 'a[]=1&a[]=2', '=', '&&&', '%']),
    );
  }
  return parts.length ? `?${parts.join('&')}` : '';
};

const makeBody = (
  { requestBody }: Operation,
  random: Random,
  pools: Pools,
): FuzzRequest['body'] => {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  if (!schema) {
    return random.chance(0.9) ? undefined : hostileBody(random);
  }
  if (random.chance(0.15)) return hostileBody(random);
  if (schema.type === 'string') {
    // A list: some lines, not one JSON text.
    const line = () => toText(fittingValue(schema, random, pools));
    return Array.from({ length: 1 + random.below(3) }, line).join('\n');
  }
  const value = fittingValue(schema, random, pools);
  return JSON.stringify(random.chance(0.6) ? value : spoil(value, random));
};

/** The body's signature, where one is wanted: mostly the right one. */
const makeSignature = (
  { parameters }: Operation,
  body: FuzzRequest['body'],
  random: Random,
): FuzzRequest['headers'] => {
  const name = 'x-acquire-signature';
  const isWanted = (parameters || []).some((one) => one.name === name);
  if (!isWanted || random.chance(0.2)) return [];
  const sign = createHmac('sha256', WEBHOOK_SECRET).update(body ?? '');
  return [[name, sign.digest('hex')]];
};

/** One request to an operation: sometimes right, mostly not quite. */
export const makeRequest = (
  operation: Operation,
  random: Random,
  pools: Pools,
  credentials: Credentials,
): FuzzRequest => {
  const { parameters, method } = operation;
  const ids = pools[idPool(operation.path)];
  const knownOf = (name: string) =>
    name === 'id' && ids?.length ? ids : pools[name];
  const path = (parameters || [])
    .filter(({ in: at }) => at === 'path')
    .reduce(
      (text, { name, schema }) =>
        text.replace(`{${name}}`, () =>
          pathPart(name, schema, random, knownOf(name)),
        ),
      operation.path,
    );
  const body =
    method === 'get' ? undefined : makeBody(operation, random, pools);
  return {
    method: random.chance(0.97)
      ? method.toUpperCase()
      : random.pick(['PUT', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND', 'DELETE']),
    path: path + makeQuery(operation, random, pools),
    headers: [
      ...makeHeaders(operation, body !== undefined, random, credentials),
      ...makeSignature(operation, body, random),
    ],
    ...(body !== undefined && { body }),
  };
};
