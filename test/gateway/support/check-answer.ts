import { canonicalPath } from '../../../src/gateway/http/canonical-path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { createDocument } from '../../../src/gateway/api/openapi/document';
import type { JsonSchema } from '../../../src/gateway/api/openapi/json-schema';
import { toOpenApiPath } from '../../../src/gateway/api/openapi/operation';
import { routes } from '../../../src/gateway/api/routes';

const paths = routes.map((route) => {
  const path = toOpenApiPath(route.path);
  return {
    method: route.method,
    path,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  };
});

/**
 * The described operation that a request meets. A fixed path comes before one
 * with a parameter.
 */
const findOperation = (method: string, url: string) => {
  const { pathname } = new URL(url, 'http://localhost');
  // `/bans/ip` is not a ban of that id, whatever methods it has.
  const literal = paths.filter(({ path }) => path === pathname);
  const meant = literal.length
    ? literal
    : paths.filter(({ pattern }) => pattern.test(pathname));
  return meant.find((one) => one.method === method.toLowerCase());
};

/** Who reads answers must expect more fields; who writes them, describe all. */
const refuseUndescribed = (schema: unknown): void => {
  if (typeof schema !== 'object' || schema === null) return;
  const { type, properties, additionalProperties } = schema as JsonSchema;
  if (type === 'object' && properties && additionalProperties === undefined) {
    Object.assign(schema, { additionalProperties: false });
  }
  Object.values(schema).forEach(refuseUndescribed);
};

const openDocument = () => {
  const document = createDocument(routes, 'test');
  refuseUndescribed(document.components.schemas);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'document', undefined, false);
  return { document, ajv };
};

let opened: ReturnType<typeof openDocument> | undefined;
const validators = new Map<string, ValidateFunction>();

const escape = (part: string) =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/**
 * Throws unless an answer is one that /openapi.json describes: status, content
 * type, and every field of a JSON body.
 */
export const checkAnswer = async (
  method: string,
  url: string,
  response: Response,
): Promise<void> => {
  const routed = canonicalPath(new Request(new URL(url, 'http://gateway')));
  const operation = findOperation(method, routed);
  if (!operation) return;
  opened ??= openDocument();
  const { responses } =
    opened.document.paths[operation.path]?.[operation.method] ?? {};
  const status = response.status === 500 ? 'default' : String(response.status);
  const what = `${method} ${operation.path}: ${response.status}`;
  const described = responses?.[status];
  if (!described) throw new Error(`${what} is not described`);
  const type = response.headers.get('content-type')?.split(';')[0];
  if (type === undefined) {
    if (described.content) throw new Error(`${what} came without a body`);
    return;
  }
  if (!described.content?.[type]) {
    throw new Error(`${what} is not described as ${type}`);
  }
  if (!type.endsWith('json')) return;
  const pointer = [
    'paths',
    operation.path,
    operation.method,
    'responses',
    status,
    'content',
    type,
    'schema',
  ];
  const reference = `document#/${pointer.map(escape).join('/')}`;
  const validate =
    validators.get(reference) ?? opened.ajv.compile({ $ref: reference });
  validators.set(reference, validate);
  const body: unknown = await response.clone().json();
  if (!validate(body)) {
    throw new Error(
      `${what} is not as described: ${opened.ajv.errorsText(validate.errors)} in ${JSON.stringify(body)}`,
    );
  }
};
