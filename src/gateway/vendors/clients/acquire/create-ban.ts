import type { VendorFailure } from '../../../../protocol/vendor-failure';
import { blockTill } from './block-till';
import { findAcquireBans } from './find-bans';
import { acquireAdded } from './schemas';
import type { VendorRequest } from '../http/request';
import { isSameKey } from '../../../keys/same-key';
import type { VendorBan, VendorDraft, VendorKey } from '../client';
import { VendorError } from '../vendor-error';

const vendor = 'Acquire';

/** Returns what keeps Acquire's API from blocking a key, if anything does. */
export const explainUnblockable = ({
  kind,
  value,
}: VendorKey): VendorFailure | undefined => {
  if (kind !== 'acquire') return { code: 'contacts_only', vendor, kind };
  return /^\d{1,15}$/.test(value)
    ? undefined
    : { code: 'not_a_contact_id', vendor };
};

const unknown = (code: 'unreadable_ban' | 'unlisted_ban') =>
  new VendorError('unknown_outcome', { code, vendor, noun: 'block' });

/**
 * Blocks a contact. The answer may be no more than `true`: then the block is
 * looked up in the list, for without its id nothing can lift it.
 * https://developer.acquire.io/rest-apis/customer/block-customer
 *
 * @param now milliseconds since 1970
 */
export const addAcquireBlock = async (
  request: VendorRequest,
  now: number,
  { key, until }: VendorDraft,
  signal: AbortSignal | undefined,
): Promise<VendorBan> => {
  // Acquire would take a past end, and ban nobody.
  const over = until !== null && until <= now;
  const failure =
    explainUnblockable(key) ?? (over && ({ code: 'end_past' } as const));
  if (failure) throw new VendorError('rejected', failure);

  const data = [Number(key.value)];
  const body = { data, type: 'contact', blockTill: blockTill(until) };
  const ask = { method: 'POST', path: '/crm/block-visitor', body } as const;
  const added = acquireAdded.safeParse(await request.write({ ...ask, signal }));
  if (!added.success) throw unknown('unreadable_ban');

  const answered = added.data.find(({ keys }: VendorBan) =>
    keys.some((one) => isSameKey(one, key)),
  );
  if (answered) return answered;
  const listed = await findAcquireBans(request, now, key, undefined, signal)
    // The block is made, or may be: no failure to look may deny that.
    .catch(() => []);
  const newest = listed.at(-1);
  if (!newest) throw unknown('unlisted_ban');
  return newest;
};
