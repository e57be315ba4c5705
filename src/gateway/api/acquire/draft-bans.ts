import type { BanDraft, DraftKey } from '../../bans/draft';
import { canonicalKey } from '../../keys/canonical-key';
import { spellValue } from '../../keys/spell-value';
import { ApiError } from '../../lib/errors/api-error';
import type { AcquireType } from '../../store/schema/schema';
import { parseBanEnd } from '../shared/parse-ban-end';
import type { AddRequest } from './add-request';
import { defaultBlockEnd } from './block-end';

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
 * Returns the bans that an Add asks for: one of each contact, or one of all
 * values.
 *
 * @param sites none: all sites
 * @throws ApiError `invalid` that names the field
 */
export const draftBans = (
  { data, type, blockTill, reason }: AddRequest,
  sites: string[],
  now: number,
): BanDraft[] => {
  const keys = data.map((value, index) =>
    type === 'contact'
      ? contactKey(value, `data.${index}`)
      : valueKey(type, value, `data.${index}`),
  );
  // By what was sent, which the answer echoes: two addresses may be one key.
  const distinct = [
    ...new Map(
      keys.map((key) => [spellValue(key.kind, key.typed), key]),
    ).values(),
  ];
  const rest = {
    sites,
    until: parseBanEnd(
      toTheSecond(blockTill === undefined ? defaultBlockEnd(now) : blockTill),
      now,
      'blockTill',
    ),
    reason: reason ?? '',
    note: '',
    source: 'doorlist',
    sparing: false,
    asTyped: true,
    acquireType: type,
  } as const;
  return type === 'contact'
    ? distinct.map((key) => ({ ...rest, keys: [key] }))
    : [{ ...rest, keys: distinct }];
};

const toTheSecond = (time: string | null): string | null =>
  time === null
    ? null
    : new Date(Math.floor(Date.parse(time) / 1000) * 1000).toISOString();
