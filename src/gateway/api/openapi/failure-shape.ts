import type { z } from 'zod';
import { problem } from './schemas/problem';

/** The one shape in which an API tells of its failures. */
export interface FailureShape {
  type: string;
  schema: z.ZodType;
  /** The field that holds our code, where the shape has one. */
  codeField?: string;
  /** Statuses that this API answers with another one of its own. */
  statuses?: Readonly<Record<number, number>>;
}

/** RFC 9457, on our own API. */
export const PROBLEMS: FailureShape = {
  type: 'application/problem+json',
  schema: problem,
  codeField: 'code',
};
