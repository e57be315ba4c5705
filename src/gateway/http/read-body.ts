import type { Context } from 'hono';
import type { z } from 'zod';
import { ApiError } from '../lib/errors/api-error';
import { describeMismatch } from '../lib/errors/describe-mismatch';
import { decodeJson } from './decode-json';

/** Bytes of the largest body. Enough for a ban of many keys. */
export const LARGEST_BODY = 64 * 1024;

/** Content types that a route may accept. */
export type ContentType =
  'application/json' | 'application/jsonl' | 'text/csv' | 'text/plain';

/**
 * The content types of a request that a browser may send to any origin without
 * a preflight, and of one that programs send.
 */
export const TEXT_OR_JSON = ['text/plain', 'application/json'] as const;

/** What a body has to be. */
export interface BodyFormat<Schema extends z.ZodType> {
  schema: Schema;
  types: readonly ContentType[];
  /**
   * Whether another content type is taken as well, or none: for routes that no
   * cookie signs in to, as no other site's form wins anything there.
   */
  anyType?: true;
  /**
   * Whether halves of characters are taken, for a handler that replaces them:
   * pages cut a name in the middle of an emoji, and lose no chat by it.
   */
  keepsHalves?: true;
}

const wrongType = (accepted: readonly ContentType[]) =>
  new ApiError(
    'unsupported_media_type',
    `Expected a body of type ${accepted.join(' or ')}.`,
    'content-type',
  );

/** Throws ApiError `unsupported_media_type` for a type that is not accepted. */
const requireType = (
  type: string | undefined,
  accepted: readonly ContentType[],
): void => {
  const [essence = ''] = (type ?? '').toLowerCase().split(';');
  if (!accepted.some((one) => one === essence.trim())) {
    throw wrongType(accepted);
  }
};

/**
 * Checks that a body is of an accepted type. No body needs no type.
 *
 * @throws ApiError `unsupported_media_type`
 */
export const checkContentType = (
  c: Context,
  accepted: readonly ContentType[],
): void => {
  const type = c.req.header('content-type');
  const length = c.req.header('content-length') ?? '0';
  const empty = length === '0' && !c.req.header('transfer-encoding');
  if (type !== undefined || !empty) requireType(type, accepted);
};

/**
 * Reads a JSON body; an empty body is an empty object.
 *
 * @throws ApiError `unsupported_media_type`, `bad_json`, or `invalid` with the
 * field's path and what was expected
 */
export const readBody = async <Schema extends z.ZodType>(
  c: Context,
  { schema, types, anyType, keepsHalves }: BodyFormat<Schema>,
): Promise<z.output<Schema>> => {
  if (!anyType) checkContentType(c, types);
  const value = decodeJson(
    await c.req.arrayBuffer(),
    c.req.header('content-type'),
    keepsHalves,
  );
  return check(schema, value);
};

/**
 * Parses a JSON body that is at hand, as {@link readBody} does.
 *
 * @param type the header `content-type`
 * @throws ApiError `unsupported_media_type`, `bad_json` or `invalid`
 */
export const parseBody = <Schema extends z.ZodType>(
  bytes: Uint8Array,
  type: string | undefined,
  { schema, types }: Pick<BodyFormat<Schema>, 'schema' | 'types'>,
): z.output<Schema> => {
  requireType(type, types);
  return check(schema, decodeJson(bytes, type));
};

/**
 * Checks a value, such as a query, against a schema, and returns it parsed.
 *
 * @throws ApiError `invalid` with the field's path and what was expected
 */
export const check = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> => {
  const result = schema.safeParse(value, { error: describeMismatch });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown =
    issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknown ? [unknown] : [])];
  const field = path.map(String).join('.') || 'body';
  throw new ApiError(
    'invalid',
    `${field}: ${issue?.message ?? 'is invalid'}.`,
    field,
  );
};
