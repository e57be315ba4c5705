import { HEADER_BYTES } from '../../protocol/list';
import { ApiError } from './api-error';

const load = async (
  fetch: typeof window.fetch,
  path: string,
): Promise<DataView> => {
  const response = await fetch(path).catch(() => undefined);
  if (!response?.ok) throw new ApiError('unreachable');
  const view = new DataView(await response.arrayBuffer());
  if (view.byteLength < HEADER_BYTES) throw new ApiError('unreachable');
  return view;
};

/**
 * Returns how many bytes of a site's published list a browser loads for a key: the
 * whole list, or one shard of a long one.
 */
export const readListSize = async (
  fetch: typeof window.fetch,
  site: string,
): Promise<number> => {
  const path = `/v1/sites/${encodeURIComponent(site)}/list`;
  const head = await load(fetch, path);
  const bits = head.getUint8(5);
  const epoch = head.getUint32(8);
  if (bits === 0) return head.byteLength;
  return (await load(fetch, `${path}/${epoch}/${bits}/0`)).byteLength;
};
