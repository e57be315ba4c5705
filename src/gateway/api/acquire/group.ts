import { z } from 'zod';
import { ACQUIRE_ERRORS } from './error';

/** The path of Acquire's Block Visitor API. */
export const BLOCKS = '/api/v1/crm/block-visitor';

/** What the descriptions of all Acquire-compatible routes have in common. */
export const ACQUIRE = {
  tag: 'Acquire-compatible',
  security: ['bearer'],
  tolerant: true,
  failures: ACQUIRE_ERRORS,
} as const;

// Query parameters as they are described. Two spellings of each are read before
// a schema checks them (`query.ts`), so that schema can't describe them.
const structure = (example: string) =>
  z
    .string()
    .optional()
    .describe(`JSON text, such as ${example}, or in brackets.`);

/** Describes a query parameter that is a whole number. */
export const number = (what: string) =>
  z.string().regex(/^\d+$/).optional().describe(what);

/** Query parameters in Acquire's two spellings, as they are described. */
export const select = structure('["id","data"]');
export const relations = structure('["user"]');
export const where = structure('{"type":"ip"}');
export const order = structure('{"id":"DESC"}');
