import { blockTill } from './block-till';
import { findAcquireBans } from './find-bans';
import { acquireAdded } from './schemas';
import type { VendorRequest } from '../http/request';
import { isSameKey } from '../../../keys/same-key';
import type { VendorBan, VendorDraft, VendorKey } from '../client';
import { VendorError } from '../vendor-error';

/** Why Acquire's API cannot block this, in a sentence. */
export const explainUnblockable = ({
  kind,
  value,
}: VendorKey): string | undefined => {
  if (kind !== 'acquire') {
    return `Acquire’s API documents blocks of contacts only, not by ${kind}.`;
  }
  return /^\d{1,15}$/.test(value)
    ? undefined
    : 'An Acquire contact’s id is a whole number.';
};

const unknown = (why: string) =>
  new VendorError('unknown_outcome', `Acquire accepted a block, but ${why}.`);

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
  const whyNot =
    explainUnblockable(key) ??
    (over ? 'The end of the ban is past.' : undefined);
  if (whyNot) throw new VendorError('rejected', whyNot);

  const data = [Number(key.value)];
  const body = { data, type: 'contact', blockTill: blockTill(until) };
  const ask = { method: 'POST', path: '/crm/block-visitor', body } as const;
  const added = acquireAdded.safeParse(await request.write({ ...ask, signal }));
  if (!added.success) throw unknown('its answer makes no sense');

  const holds = ({ keys }: VendorBan) =>
    keys.some((held) => isSameKey(held, key));
  const answered = added.data.find(holds);
  if (answered) return answered;
  const listed = await findAcquireBans(request, now, key, undefined, signal)
    // The block is made, or may be: no failure to look may deny that.
    .catch(() => []);
  const newest = listed.at(-1);
  if (!newest) throw unknown('its list did not show it');
  return newest;
};
