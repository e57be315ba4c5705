import { z } from 'zod';
import type { FailureShape } from '../openapi/failure-shape';
import { ACQUIRE_STATUSES } from './error';

const user = z
  .object({
    id: z.int(),
    name: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    type: z.enum(['user', 'client']),
    status: z.literal('active'),
    phone: z.string(),
    photo: z.null(),
    language: z.null(),
  })
  .meta({ id: 'AcquireUser' });

/** Each field is there unless `select` leaves it out. */
const record = z
  .object({
    id: z.int(),
    type: z.enum(['contact', 'ip', 'email', 'phone']),
    data: z.union([
      z.object({
        id: z.int().nullable(),
        ip: z.string(),
        email: z.string(),
        phone: z.string(),
      }),
      z.array(z.string()),
    ]),
    blockTill: z.iso.datetime().nullable().describe('Null: for good.'),
    blockBy: z.int(),
    blockedBy: z.int(),
    dateCreated: z.iso.datetime(),
    reason: z.string(),
    user,
  })
  .partial()
  .meta({ id: 'AcquireBlock' });

export const acquireBlocks = z.object({
  data: z.object({
    offset: z.int(),
    count: z.int().describe('How many there are in all.'),
    data: z.array(record),
  }),
});

export const acquireAdded = z.object({ data: z.array(record) });

export const acquireBlock = z.object({ data: record });

export const acquireDeleted = z.object({
  data: z.object({
    deleted: z.object({
      raw: z.object({ affectedRows: z.int() }),
      affected: z.int().describe('0: there was none.'),
    }),
  }),
});

export const acquireAudit = z.object({
  data: z.object({
    page: z.int(),
    limit: z.int(),
    count: z.int(),
    data: z.array(
      z
        .object({
          id: z.int(),
          objectTable: z.string(),
          objectId: z.string(),
          objectProperty: z.null(),
          actionType: z.enum(['created', 'modified', 'removed']),
          actionDate: z.iso.datetime(),
          actionOwnerType: z.enum(['user', 'client']),
          dataBefore: z.null(),
          dataAfter: z.looseObject({}),
          ip: z.null(),
          user: user.nullable(),
        })
        .meta({ id: 'AcquireAuditEntry' }),
    ),
  }),
});

/** How the Acquire-compatible API tells of its failures. */
export const ACQUIRE_ERRORS: FailureShape = {
  type: 'application/json',
  schema: z
    .object({
      error: z.object({
        type: z.string().regex(/^ERROR_[A-Z_]+$/),
        message: z.string().min(1),
        field: z.string().optional(),
      }),
    })
    .meta({ id: 'AcquireError' }),
  statuses: ACQUIRE_STATUSES,
};
