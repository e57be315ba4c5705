import { z } from 'zod';
import { canonicalKey } from '../../keys/canonical-key';
import { plainText } from '../../http/plain-text';
import { ApiError } from '../../lib/errors/api-error';
import type { AcquireType } from '../../store/schema/schema';
import { RECORD_FIELDS } from './record';
import { oneOf, orderBy, searchFor, wholeNumber } from './schemas';
import type { BanDraft, DraftKey } from '../../bans/draft';
import { endOfBan, readUntil } from '../shared/ban-end';

/** All are in one transaction, which others wait for. */
const MOST_VALUES = 200;
const DEFAULT_LIMIT = 100;

const type = oneOf(['contact', 'ip', 'email', 'phone']);

/** Query of Get. */
export const getQuery = z.object({
  select: z.array(oneOf(RECORD_FIELDS)).default([]),
  relations: z.array(oneOf(['user'])).optional(),
});

/** Query of List, after its two spellings were made one. */
export const listQuery = getQuery.extend({
  where: z
    .strictObject({
      search: searchFor.optional(),
      type: type.optional(),
      id: wholeNumber(0).optional(),
      blockBy: wholeNumber(0).optional(),
    })
    .default({}),
  order: orderBy({
    id: 'id',
    blockTill: 'until',
    dateCreated: 'created_at',
  }).default([]),
  limit: wholeNumber(1, 1000).default(DEFAULT_LIMIT),
  offset: wholeNumber(0).default(0),
});

/** Query of Delete. */
export const deleteQuery = z.object({
  id: z
    .string({ error: 'expected the id of a block' })
    .regex(/^\d{1,15}$/, 'expected the id of a block')
    .transform(Number),
});

/** Body of Add. */
export const addBody = z.object({
  data: z
    .array(z.union([z.string().max(255), z.int()]))
    .min(1)
    .max(MOST_VALUES),
  type,
  blockTill: endOfBan,
  reason: plainText(1000).nullish(),
});

const contactKey = (value: string | number, field: string): DraftKey => {
  const id = /^\s*\d{1,15}\s*$/.test(String(value)) ? Number(value) : 0;
  if (id < 1) {
    throw new ApiError(
      'invalid',
      `${field}: expected a contact's id, a positive whole number.`,
      field,
    );
  }
  return { kind: 'acquire', value: String(id), typed: String(id), field };
};

const valueKey = (
  kind: Exclude<AcquireType, 'contact'>,
  value: string | number,
  field: string,
): DraftKey => {
  const typed = String(value).trim();
  return { ...canonicalKey(kind, typed, field), typed, field };
};

/**
 * The bans that an Add asks for: one of each contact, or one of all values.
 *
 * @throws ApiError `invalid` that names the field
 */
export const draftsOf = (
  { data, type, blockTill, reason }: z.output<typeof addBody>,
  sites: string[],
  now: number,
): BanDraft[] => {
  const keys = data.map((value, index) =>
    type === 'contact'
      ? contactKey(value, `data.${index}`)
      : valueKey(type, value, `data.${index}`),
  );
  const each = [...new Map(keys.map((key) => [key.value, key])).values()];
  const rest = {
    sites,
    until: readUntil(toTheSecond(blockTill), now, 'blockTill'),
    reason: reason ?? '',
    note: '',
    source: 'doorlist',
    acquireType: type,
  } as const;
  return type === 'contact'
    ? each.map((key) => ({ ...rest, keys: [key] }))
    : [{ ...rest, keys: each }];
};

const toTheSecond = (time: string | null): string | null =>
  time === null
    ? null
    : new Date(Math.floor(Date.parse(time) / 1000) * 1000).toISOString();
