import { useEffect } from 'preact/hooks';
import { useAlerts } from '../../hooks/use-alerts';
import { useConsole } from './console-context';

interface Props {
  /** Chats that wait for an answer. */
  waiting: number;
}

/** Tells that somebody waits: on the icon, by a sound, on the desktop. */
export function Alerts({ waiting }: Props) {
  const { teller, chats, chatsQuery, me, site, route, preferences, go } =
    useConsole();
  useAlerts({
    ...{ teller, chats, site, preferences, go, me: me.id },
    isListing: chatsQuery.loading,
    open: route.view === 'chats' ? route.code : undefined,
  });
  useEffect(() => teller.badge(waiting), [waiting]);
  // Who has signed out is told nothing any more.
  useEffect(() => () => teller.badge(0), []);
  return null;
}
