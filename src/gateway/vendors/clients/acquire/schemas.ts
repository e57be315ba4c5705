import { z } from 'zod';
import { parseBlockTill } from './block-till';
import { acquireKeys } from './keys';
import { decimalId, looseText, looseTime } from '../http/loose-schemas';
import type { VendorBan, VendorChat, WholeBan } from '../client';

/**
 * A block. The vendor's table says `dataCreated` and `blockedBy`, its examples
 * `dateCreated` and `blockBy`; `type` may be wrong where its JSON repeats the name, so `data` decides.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/list
 */
const block = z.object({
  id: decimalId,
  type: looseText,
  data: z.unknown(),
  blockTill: looseTime,
  dateCreated: looseTime,
  dataCreated: looseTime,
  user: z.looseObject({ name: looseText }).nullish().catch(null),
  blockBy: looseText,
  blockedBy: looseText,
});

const banOf = (row: z.infer<typeof block>): VendorBan => ({
  id: row.id,
  keys: acquireKeys(row.type, row.data).keys,
  // It keeps none.
  reason: '',
  until: parseBlockTill(row.blockTill),
  createdAt: row.dateCreated ?? row.dataCreated,
  createdBy: row.user?.name || row.blockBy || row.blockedBy,
});

/** A block of a list. */
const acquireRow = block.transform(banOf);

/** Its list of blocks, within two objects. */
export const acquireList = {
  sign: /"blockTill"\s*:|^\{\s*"data"\s*:\s*\{/,
  paths: ['$.data.data.*'],
  row: acquireRow,
};

/** One block with all that the vendor tells of it. */
const acquireBlock = block.loose().transform((row): WholeBan => ({
  ...banOf(row),
  mentions: acquireKeys(row.type, row.data).mentions,
  raw: row,
}));

/** A list of blocks, of which `count` says how many there are in all. */
export const acquireBlocks = {
  depth: 3,
  row: acquireRow,
  head: z
    .looseObject({
      data: z.looseObject({
        count: z.union([
          z.int().nonnegative(),
          z.string().regex(/^\d+$/).transform(Number),
        ]),
        data: z.array(z.int()),
      }),
    })
    .transform(({ data }) => ({ count: data.count, rows: data.data })),
};

/** https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/get */
export const acquireOne = z
  .looseObject({ data: acquireBlock })
  .transform(({ data }) => data);

/**
 * Blocks that were made; none for `true`: the vendor's pages show both.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/add
 * https://developer.acquire.io/rest-apis/customer/block-customer
 */
export const acquireAdded = z
  .looseObject({ data: z.union([z.array(acquireRow), z.literal(true)]) })
  .transform(({ data }) => (data === true ? [] : data));

/**
 * How many were lifted. None is answered with 200, too.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/delete
 */
export const acquireDeleted = z
  .looseObject({
    data: z.looseObject({
      deleted: z.looseObject({ affected: z.int().nonnegative() }),
    }),
  })
  .transform(({ data }) => data.deleted.affected);

const contact = z
  .looseObject({
    id: decimalId,
    caseId: decimalId.nullish().catch(null),
    fields: z.looseObject({
      name: looseText,
      email: looseText,
      phone: looseText,
      ip: looseText,
    }),
  })
  .transform((row): VendorChat => ({
    id: row.caseId ?? null,
    marks: Object.values(row.fields).filter((text) => typeof text === 'string'),
    visitor: { kind: 'acquire', value: row.id },
    address: row.fields.ip || null,
    name: row.fields.name,
    email: row.fields.email,
    phone: row.fields.phone,
    // A contact tells nothing of its case but the id.
    startedAt: null,
    endedAt: null,
    raw: row,
  }));

/** One contact. https://developer.acquire.io/rest-apis/customer */
export const acquireContact = z
  .looseObject({ data: contact })
  .transform(({ data }) => data);

/**
 * Whose case it is: by the contact's id, or by the entry of the contact among
 * those who take part.
 * https://developer.acquire.io/rest-apis/conversation/conversation-or-cases/get
 */
export const acquireCase = z
  .looseObject({
    data: z.looseObject({
      contactId: decimalId.nullish(),
      users: z
        .array(z.looseObject({ type: looseText, userId: z.unknown() }))
        .catch([]),
    }),
  })
  .transform(({ data: { contactId, users } }) => {
    const own = users.find(({ type }) => type === 'contact')?.userId;
    return contactId ?? own;
  })
  .pipe(decimalId);

/** https://developer.acquire.io/rest-apis/customer */
export const acquireContacts = z
  .looseObject({ data: z.looseObject({ list: z.array(contact) }) })
  .transform(({ data }) => data.list);
