import type { z } from 'zod';
import type { ErrorCode } from '../../../protocol/errors';
import type { ContentType } from '../../http/read-body';
import type { FailureShape } from './failure-shape';

/** How a caller may say who they are. */
export type Scheme = 'bearer' | 'cookie' | 'basic';

/** What one status means, and what comes with it, by content type. */
export interface Answer {
  description: string;
  /** Null: bytes that are no text. Absent: no body. */
  content?: Record<string, z.ZodType | null>;
}

/**
 * One route, described beside it: with the schemas that its handler checks
 * requests with, so that the two can't disagree.
 */
export interface Operation {
  method: 'get' | 'post' | 'delete';
  /** With its parameters in braces: `/v1/bans/{id}`. */
  path: string;
  /** Unique; generated clients name their functions after it. */
  id: string;
  /** The group it is shown in. */
  tag: string;
  /** A few words, verb first. */
  summary: string;
  description?: string;
  /** Any of these will do; none: anybody may ask. */
  security: readonly Scheme[];
  /** The path's parameters. */
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: {
    schema: z.ZodType;
    types: readonly ContentType[];
    /** A body that is accepted. */
    example: object;
    /** May be left out. */
    optional?: true;
  };
  answers: Readonly<Record<number, Answer>>;
  failures: FailureShape;
  /** Beyond those that follow from body, query and security. */
  codes?: readonly Exclude<ErrorCode, 'internal'>[];
}

/** An answer in JSON. */
export const json = (description: string, schema: z.ZodType): Answer => ({
  description,
  content: { 'application/json': schema },
});

/** An answer without a body. */
export const nothing = (description: string): Answer => ({ description });

/** An event stream: each event is a name and a line of JSON. */
export const events = (description: string, schema: z.ZodType): Answer => ({
  description,
  content: { 'text/event-stream': schema },
});
