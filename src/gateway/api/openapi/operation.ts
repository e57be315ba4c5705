import type { z } from 'zod';
import type { ErrorCode } from '../../../protocol/errors';
import type { BodyFormat } from '../../http/read-body';
import type { FailureShape } from './failure-shape';

/** How a caller may prove who they are. */
export type Scheme = 'bearer' | 'cookie' | 'basic' | 'siteKey';

/** What one status means, and the bodies that come with it, by content type. */
export interface Answer {
  description: string;
  /** Null: bytes that are no text. Absent: no body. */
  content?: Record<string, z.ZodType | null>;
}

/** What `/openapi.json` says of one route. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As Hono matches it: `/v1/bans/:id`. */
  path: string;
  /** Unique; generated clients name their functions after it. */
  id: string;
  /** The group that the operation is shown in. */
  tag: string;
  /** A few words, verb first. */
  summary: string;
  description?: string;
  /** Any of these will do; none: anybody may ask. */
  security: readonly Scheme[];
  /**
   * Whether unknown parameters and fields are ignored: for pages that were
   * loaded long ago, and for programs that were not written for us. Else they
   * are refused, since a misspelt one would mean something else.
   */
  tolerant?: true;
  /** The path's parameters. */
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: BodyFormat<z.ZodType> & {
    /** A body that is accepted. */
    example: object | string;
    /** May be left out. */
    optional?: true;
  };
  answers: Readonly<Record<number, Answer>>;
  failures: FailureShape;
  /** Error codes beyond those that follow from body, query and security. */
  codes?: readonly Exclude<ErrorCode, 'internal'>[];
}

/** Returns a path as OpenAPI writes it: `/v1/bans/{id}`. */
export const toOpenApiPath = (path: string): string =>
  path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');

/** Describes an answer in JSON. */
export const json = (description: string, schema: z.ZodType): Answer => ({
  description,
  content: { 'application/json': schema },
});

/** Describes an answer without a body. */
export const nothing = (description: string): Answer => ({ description });

/** Describes an event stream: each event is a name and a line of JSON. */
export const events = (description: string, schema: z.ZodType): Answer => ({
  description,
  content: { 'text/event-stream': schema },
});
