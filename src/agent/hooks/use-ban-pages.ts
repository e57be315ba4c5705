import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../api/api';
import type { BanListQuery } from '../api/bans-api';
import type { ListPlace } from './use-rows-in-view';
import { createBanPages, type BanPages } from '../logic/ban-pages';

/** A list of blocked visitors, as it was last looked at. */
interface KeptList {
  /** The query that it is of. */
  key: string;
  pages: BanPages;
  place: ListPlace;
}

/** The last list of each console: Back shows it at once, where it was. */
const lists = new WeakMap<Api, KeptList>();

const open = (api: Api, key: string, query: BanListQuery): KeptList => ({
  key,
  place: { scrollTop: 0, measured: [] },
  pages: createBanPages(({ offset, limit, counts }, signal) =>
    api.blocked.list(
      {
        ...query,
        limit: String(limit),
        ...(offset && { offset: String(offset) }),
        ...(counts && { counts: 'true' }),
      },
      signal,
    ),
  ),
});

/**
 * Returns the list of a query, and renders again when more of it is known. The
 * rows of the list before stay until those of the new one are there.
 */
export const useBanPages = (
  api: Api,
  query: BanListQuery,
  connection: number,
): { list: KeptList; isOutdated: boolean } => {
  const key = JSON.stringify(query);
  const [, setChanges] = useState(0);
  const shown = useRef<KeptList | undefined>(undefined);
  if (!shown.current) {
    const kept = lists.get(api);
    shown.current = kept?.key === key ? kept : open(api, key, query);
  }
  const list = shown.current;

  useEffect(() => {
    const next = list.key === key ? list : open(api, key, query);
    const { pages } = next;
    pages.follow(() => {
      if (pages.counts() || pages.error()) {
        shown.current = next;
        lists.set(api, next);
      }
      setChanges((changes) => changes + 1);
    });
    // What Back shows at once may be old, and so may be what a connection missed.
    if (pages.counts()) pages.reload();
    else pages.need(0, 0);
    return () => pages.stop();
  }, [key, connection]);

  return { list, isOutdated: list.key !== key };
};
