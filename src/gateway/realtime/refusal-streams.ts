import { isActive } from '../bans/is-active';
import { findBanByReference, listBansById } from '../store/bans';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import { findShield, findShieldByReference } from '../store/shields';
import { findSite } from '../store/sites';
import type { ChangeFeed } from './change-feed';
import type { EventSink } from './event-stream';

/** What refuses: a ban by its id, or the shield of a site. */
type Refusal = `ban ${number}` | `shield ${string}`;

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
  const waiting = new Map<Refusal, Set<RefusedPage>>();

  const tell = (pages: Iterable<RefusedPage> = []) => {
    for (const { sink } of pages) sink.send('ended', {});
  };
  const all = () => [...waiting.values()].flatMap((pages) => [...pages]);

  feed.follow(async (kind, subjects) => {
    if (kind === 'ban') {
      for (const id of subjects) tell(waiting.get(`ban ${Number(id)}`));
    }
    if (kind === 'shield') {
      for (const site of subjects) tell(waiting.get(`shield ${site}`));
    }
    if (kind === 'never-ban') tell(all());
    if (kind === 'site') {
      tell(all().filter(({ site }) => subjects.includes(site)));
    }
  });

  const banRefuses = async (site: string, id: number) => {
    const [ban] = await listBansById(db, [id]);
    return (
      !!ban &&
      ban.effect !== 'watch' &&
      isActive(ban, now()) &&
      appliesTo(ban.sites, [site])
    );
  };
  const shieldRefuses = async (site: string) =>
    ((await findShield(db, site))?.until ?? 0) > now();

  const isRefused = async (site: string, refusal: Refusal) => {
    const [kind, subject = ''] = refusal.split(' ');
    const refuses =
      kind === 'ban'
        ? await banRefuses(site, Number(subject))
        : subject === site && (await shieldRefuses(site));
    return refuses && (await findSite(db, site))?.observe !== 1;
  };

  return {
    /** Finds the ban or shield of a reference, in any case; undefined for none. */
    async find(reference: string): Promise<Refusal | undefined> {
      const ban = await findBanByReference(db, reference.toUpperCase());
      if (ban !== undefined) return `ban ${ban}`;
      const shield = await findShieldByReference(db, reference.toUpperCase());
      return shield && `shield ${shield.site}`;
    },
    /** Returns whether somebody is refused on a site; false for no refusal. */
    isRefused: async (
      site: string,
      refusal: Refusal | undefined,
    ): Promise<boolean> => refusal !== undefined && isRefused(site, refusal),
    /**
     * Opens a stream: sends `refused` while somebody is refused, and `ended` once
     * the page should ask for a visit. Returns a function that closes the stream.
     */
    async open(
      site: string,
      refusal: Refusal | undefined,
      sink: EventSink,
    ): Promise<() => void> {
      if (refusal === undefined) {
        sink.send('ended', {});
        return () => {};
      }
      const page = { site, sink };
      const pages = waiting.get(refusal) ?? new Set();
      const close = () => {
        pages.delete(page);
        if (!pages.size && waiting.get(refusal) === pages) {
          waiting.delete(refusal);
        }
      };
      // Added first: a change meanwhile is in what is read, or told apart.
      waiting.set(refusal, pages.add(page));
      try {
        sink.send((await isRefused(site, refusal)) ? 'refused' : 'ended', {});
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
