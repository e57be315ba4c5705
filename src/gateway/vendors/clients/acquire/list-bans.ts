import { acquireBlocks } from './schemas';
import type { VendorRequest } from '../http/request';
import type { VendorBan } from '../client';
import { VendorError } from '../vendor-error';

const PATH = '/crm/block-visitor';
const LIMIT = 1000;
/** Pages in a row that tell nothing new before a walk is given up. */
const BARREN = 5;
const WALKS = 3;

interface Walk {
  request: VendorRequest;
  /** Ids that were yielded, by earlier walks too. */
  listed: Set<string>;
  signal?: AbortSignal | undefined;
}

/**
 * Yields the blocks of one walk that no earlier walk yielded.
 *
 * @returns whether the walk saw as many as the vendor counts
 */
const walk = async function* ({
  request,
  listed,
  signal,
}: Walk): AsyncGenerator<VendorBan[], boolean> {
  const seen = new Set<string>();
  const counts = new Set<number>();
  for (let barren = 0; barren < BARREN;) {
    // The documents name no parameter of paging; what the vendor has elsewhere
    // is tried only if the bare list is short.
    const query: Record<string, string> = counts.size
      ? { limit: String(LIMIT), offset: String(seen.size) }
      : {};
    const ask = { method: 'GET', path: PATH, query, signal } as const;
    const { head, rows } = await request.readRows(ask, acquireBlocks);
    const { count } = head;
    counts.add(count);
    const before = seen.size;
    for (const { id } of rows) seen.add(id);
    barren = seen.size > before ? 0 : barren + 1;
    const fresh = rows.filter(
      ({ id }) => !listed.has(id) && Boolean(listed.add(id)),
    );
    if (fresh.length) yield fresh;
    // More than there are: some went while we read, and moved others.
    if (seen.size >= count) return seen.size === count && counts.size === 1;
  }
  return false;
};

/**
 * Every block, expired ones too, each once. Rows are counted, because pages
 * may be short, repeat themselves, or move while others write; a walk that
 * does not add up is done again.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor/list
 *
 * @throws VendorError `malformed` if it never adds up
 */
export const acquireList = async function* (
  request: VendorRequest,
  signal?: AbortSignal,
): AsyncGenerator<VendorBan[], void> {
  const listed = new Set<string>();
  for (let walks = 0; walks < WALKS; walks += 1) {
    if (yield* walk({ request, listed, signal })) return;
  }
  throw new VendorError('malformed', {
    code: 'miscounted_list',
    vendor: 'Acquire',
  });
};
