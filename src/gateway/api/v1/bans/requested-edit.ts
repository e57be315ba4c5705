import type { BanEditRequest } from '../../../../protocol/ban-edit';
import type { BanEdit, RemovedKey } from '../../../bans/plan-edit';
import { canonicalKey } from '../../../keys/canonical-key';
import { keyId } from '../../../keys/key';
import { parseBanEnd } from '../../shared/parse-ban-end';
import { requestedTerms } from './requested-terms';

type Removed = NonNullable<BanEditRequest['remove']>[number];

const readRemoved = (
  removed: Removed,
  index: number,
  country: string,
): RemovedKey => {
  if (typeof removed === 'number') {
    const typed = `Key ${removed}`;
    return { id: removed, names: [], typed, field: `remove.${index}` };
  }
  const { kind, value } = removed;
  const field = `remove.${index}.value`;
  // An IPv6 address may be meant alone, or as the /64 that it was banned with.
  const names = [false, true].map((exact) =>
    keyId(canonicalKey(kind, value, field, { exact, country })),
  );
  return { names, typed: value, field };
};

/**
 * Returns what an edit changes of a ban, but for its sites.
 *
 * @param country of phone numbers without a country code; empty: none is meant
 * @throws ApiError `invalid`, naming the field
 */
export const requestedEdit = (
  request: BanEditRequest,
  country: string,
  now: number,
): BanEdit => {
  const { add = [], remove = [], exact = false } = request;
  return {
    ...requestedTerms(request, now),
    add: add.map(({ kind, value, until }, index) => {
      const field = `add.${index}.value`;
      const key = canonicalKey(kind, value, field, { exact, country });
      return {
        ...{ ...key, typed: value.trim(), field },
        ...(until !== undefined && {
          until: parseBanEnd(until, now, `add.${index}.until`),
        }),
      };
    }),
    remove: remove.map((one, index) => readRemoved(one, index, country)),
  };
};
