import type { VendorRequest } from '../http/request';
import type { VendorBan } from '../client';
import { VendorError } from '../vendor-error';
import { zendeskPage } from './schemas';

/** A page holds at most this many. */
const LIMIT = 1000;
/** Pages in a row that tell nothing new before we stop believing them. */
const BARREN = 5;

/**
 * Walks the bans from an id on. The cursor is inclusive, both arrays share one
 * sequence of ids, and only two empty arrays are the end: a short page is not.
 * https://developer.zendesk.com/rest_api/docs/chat/bans
 *
 * @throws VendorError `malformed` if the vendor repeats itself for ever
 */
export const zendeskList = async function* (
  request: VendorRequest,
  from: number,
  signal?: AbortSignal,
): AsyncGenerator<VendorBan[], void> {
  let cursor = from;
  let barren = 0;
  while (barren < BARREN) {
    const query = { limit: String(LIMIT), since_id: String(cursor) };
    const ask = { method: 'GET', path: '/bans', query, signal } as const;
    const rows = await request.read(ask, zendeskPage);
    if (!rows.length) return;
    const fresh = rows.filter(
      ({ id }, index) => Number(id) >= cursor && rows[index - 1]?.id !== id,
    );
    const last = fresh.at(-1);
    barren = last ? 0 : barren + 1;
    if (!last) continue;
    cursor = Number(last.id) + 1;
    yield fresh;
  }
  throw new VendorError('malformed', {
    code: 'endless_list',
    vendor: 'Zendesk',
  });
};
