import type { z } from 'zod';
import { problem } from '../../../protocol/problem';

/** The one shape in which an API answers its failures. */
export interface FailureShape {
  type: string;
  schema: z.ZodType;
  /** The field that holds our code, where the shape has one. */
  codeField?: string;
  /** Statuses that this API replaces by another one of its own. */
  statuses?: Readonly<Record<number, number>>;
}

/** The failures of our own API: RFC 9457. */
export const PROBLEMS: FailureShape = {
  type: 'application/problem+json',
  schema: problem,
  codeField: 'code',
};
