import { z } from 'zod';
import { json, type Operation } from '../openapi/operation';
import { idParams } from '../shared/path-parameters';
import {
  ACQUIRE_ERRORS,
  acquireAdded,
  acquireAudit,
  acquireBlock,
  acquireBlocks,
  acquireDeleted,
} from './answers';
import { addBody } from './request';

const COMMON = {
  tag: 'Acquire-compatible',
  security: ['bearer'],
  failures: ACQUIRE_ERRORS,
} as const;

const BLOCKS = '/api/v1/crm/block-visitor';

// Two spellings of each are read before a schema sees them, so they can't be
// taken from that schema.
const structure = (example: string) =>
  z
    .string()
    .optional()
    .describe(`JSON text, such as ${example}, or in brackets.`);
const number = (what: string) =>
  z.string().regex(/^\d+$/).optional().describe(what);
const select = structure('["id","data"]');
const relations = structure('["user"]');
const where = structure('{"type":"ip"}');
const order = structure('{"id":"DESC"}');

/** Acquire's Block Visitor API, and their audit log. */
export const acquireOperations: readonly Operation[] = [
  {
    ...COMMON,
    method: 'get',
    path: BLOCKS,
    id: 'acquireListBlocks',
    summary: 'List blocks',
    query: z.object({
      select,
      relations,
      where,
      order,
      limit: number('1 to 1000; 100 if not given.'),
      offset: number('How many to skip.'),
    }),
    answers: { 200: json('Blocks, expired ones too', acquireBlocks) },
    codes: ['forbidden'],
  },
  {
    ...COMMON,
    method: 'post',
    path: BLOCKS,
    id: 'acquireAddBlocks',
    summary: 'Add blocks',
    body: {
      schema: addBody,
      types: ['application/json'],
      example: {
        data: [872],
        type: 'contact',
        blockTill: '2030-03-26T08:19:24.000Z',
      },
    },
    answers: { 200: json('What was added', acquireAdded) },
    codes: ['forbidden', 'duplicate', 'never_ban'],
  },
  {
    ...COMMON,
    method: 'delete',
    path: BLOCKS,
    id: 'acquireDeleteBlock',
    summary: 'Delete a block',
    query: z.object({ id: z.string().regex(/^\d{1,15}$/) }),
    answers: { 200: json('Whether there was one', acquireDeleted) },
    codes: ['forbidden'],
  },
  {
    ...COMMON,
    method: 'get',
    path: `${BLOCKS}/{id}`,
    id: 'acquireGetBlock',
    summary: 'Get a block',
    params: idParams,
    query: z.object({ select, relations }),
    answers: { 200: json('The block', acquireBlock) },
    codes: ['forbidden', 'not_found'],
  },
  {
    ...COMMON,
    method: 'get',
    path: '/api/v1/account/audit-log',
    id: 'acquireAuditLog',
    summary: 'Read the audit log',
    query: z.object({
      page: number('From 1.'),
      limit: number('1 to 1000; 10 if not given.'),
      where,
      order,
      userId: number('Only what this user did.'),
    }),
    answers: { 200: json('What was done, newest first', acquireAudit) },
    codes: ['forbidden'],
  },
];
