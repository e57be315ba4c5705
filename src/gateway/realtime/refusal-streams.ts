import { isActive } from '../bans/is-active';
import { findBanByReference, listBansById } from '../store/bans';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import { findSite } from '../store/sites';
import type { ChangeFeed } from './change-feed';
import type { EventSink } from './event-stream';

interface RefusedPage {
  site: string;
  sink: EventSink;
}

interface Deps {
  db: Db;
  feed: Pick<ChangeFeed, 'follow'>;
  now: () => number;
}

/**
 * Creates the streams of refused pages that wait for the end of their refusal. A
 * page is told that something changed, and asks: so a stream needs nothing but
 * the reference that the page was told.
 */
export const createRefusalStreams = ({ db, feed, now }: Deps) => {
  /** By the ban's id. */
  const waiting = new Map<number, Set<RefusedPage>>();

  const tell = (pages: Iterable<RefusedPage> = []) => {
    for (const { sink } of pages) sink.send('ended', {});
  };
  const all = () => [...waiting.values()].flatMap((pages) => [...pages]);

  feed.follow(async (kind, subjects) => {
    if (kind === 'ban') {
      for (const id of subjects) tell(waiting.get(Number(id)));
    }
    if (kind === 'never-ban') tell(all());
    if (kind === 'site') {
      tell(all().filter(({ site }) => subjects.includes(site)));
    }
  });

  const isRefused = async (site: string, id: number) => {
    const [ban] = await listBansById(db, [id]);
    const refuses =
      !!ban &&
      ban.effect !== 'watch' &&
      isActive(ban, now()) &&
      appliesTo(ban.sites, [site]);
    return refuses && (await findSite(db, site))?.observe !== 1;
  };

  return {
    /** Finds the ban of a reference, in any case; undefined for none. */
    find: (reference: string): Promise<number | undefined> =>
      findBanByReference(db, reference.toUpperCase()),
    /** Returns whether a ban refuses somebody on a site; false for none. */
    isRefused: async (site: string, id: number | undefined): Promise<boolean> =>
      id !== undefined && isRefused(site, id),
    /**
     * Opens a stream: sends `refused` while the ban refuses, and `ended` once
     * the page should ask for a visit. Returns a function that closes the stream.
     */
    async open(
      site: string,
      id: number | undefined,
      sink: EventSink,
    ): Promise<() => void> {
      if (id === undefined) {
        sink.send('ended', {});
        return () => {};
      }
      const page = { site, sink };
      const pages = waiting.get(id) ?? new Set();
      const close = () => {
        pages.delete(page);
        if (!pages.size && waiting.get(id) === pages) waiting.delete(id);
      };
      // Added first: a change meanwhile is in what is read, or told apart.
      waiting.set(id, pages.add(page));
      try {
        sink.send((await isRefused(site, id)) ? 'refused' : 'ended', {});
      } catch (error) {
        close();
        throw error;
      }
      return close;
    },
  };
};

/** The open streams of refused pages. */
export type RefusalStreams = ReturnType<typeof createRefusalStreams>;
