import { useEffect, useState } from 'preact/hooks';
import type { Ban } from '../../../../protocol/bans';
import type { BanPages } from '../../../logic/ban-pages';
import { useConsole } from '../../shell/console-context';

/** Keeps the greater count: the stream does not send each hit of a ban. */
const withHits = (ban: Ban, row: Ban): Ban =>
  row.hits > ban.hits
    ? { ...ban, hits: row.hits, lastHitAt: row.lastHitAt }
    : ban;

/**
 * Keeps a list as it was loaded up to date with what the stream says: rows change
 * in their place, and of new bans it says how many there are.
 */
export const useChangedBans = (pages: BanPages) => {
  const { chats } = useConsole();
  const [forgotten, setForgotten] = useState(chats.bans);
  const known = new Set(pages.loaded().map(({ id }) => id));
  const isNews = (ban: Ban) => forgotten.get(ban.id) !== ban;
  const unseen = [...chats.bans.values()].filter(
    (ban) => ban.state === 'active' && !known.has(ban.id) && isNews(ban),
  ).length;
  const forget = () => setForgotten(chats.bans);

  // Nothing moves away where nothing is.
  const isEmpty = pages.counts()?.total === 0;
  useEffect(() => {
    if (!unseen || !isEmpty) return;
    forget();
    pages.reload();
  }, [unseen, isEmpty]);

  return {
    /** Bans of others that came since the list was loaded. */
    unseen,
    forget,
    present: (row: Ban | undefined): Ban | undefined => {
      const ban = row && chats.bans.get(row.id);
      return row && ban && ban.revision >= row.revision
        ? withHits(ban, row)
        : row;
    },
  };
};
