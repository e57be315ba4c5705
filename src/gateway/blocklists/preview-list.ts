import type { ListPreview } from '../../protocol/lists';
import { computeListReach } from './compute-list-reach';
import { fetchList } from './fetch-list';
import { LIST_BOUNDS } from './list-bounds';
import { ListFailure } from './list-failure';
import { listReasonsToWait } from './plan-update';
import { readListedKeys } from './read-listed-keys';
import {
  createReadContext,
  type ListDeps,
  type ReadSettings,
} from './update-context';

/**
 * Reads a list that is not added yet, and computes whom of the last 30 days it
 * would hit. Writes nothing.
 *
 * @param source its URL was parsed
 * @throws ListFailure
 */
export const previewList = async (
  deps: ListDeps,
  source: ReadSettings & { url: string; allowPrivate: boolean },
  signal: AbortSignal,
): Promise<ListPreview> => {
  const { url, allowPrivate, effect, sites } = source;
  const fresh = { etag: null, lastModified: null };
  const content = await fetchList({ url, allowPrivate, ...fresh }, signal);
  if (!content) throw new ListFailure('status', 'Nothing came.');
  const context = await createReadContext(deps, source);
  const listed = await readListedKeys(content, context, LIST_BOUNDS);
  const keys = [...listed.keys.values()];
  const hitting = keys.filter((key) => key.effect === effect);
  const reach = await computeListReach(deps.db, hitting, sites, deps.now());
  const refused = effect === 'refuse' ? reach.signedIn : 0;
  return {
    ...{ found: listed.format, bytes: content.bytes, counts: listed.counts },
    ...{ reach, waits: listReasonsToWait(null, keys.length, refused) },
  };
};
