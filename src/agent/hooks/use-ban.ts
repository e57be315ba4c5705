import { useState } from 'preact/hooks';
import type { Ban } from '../../protocol/bans';
import type { TimelineEntry } from '../../protocol/ban-timeline';
import { useConsole } from '../views/shell/console-context';
import { useQuery } from './use-query';

/** Loads one ban with what happened to it, and keeps both up to date. */
export const useBan = (reference: string) => {
  const { api, chats, dispatch } = useConsole();
  const [ban, setBan] = useState<Ban>();
  const [timeline, setTimeline] = useState<readonly TimelineEntry[]>([]);
  const [changes, setChanges] = useState(0);
  const changed = ban && chats.bans.get(ban.id);
  const isNewer =
    ban !== undefined &&
    changed !== undefined &&
    changed.revision > ban.revision;

  const query = useQuery(
    async (isCurrent) => {
      const loaded = await api.blocked.get(reference);
      if (isCurrent()) setBan(loaded);
      const { data } = await api.blocked.timeline(loaded.id);
      if (isCurrent()) setTimeline(data);
    },
    [reference, chats.connection, changes, isNewer ? changed.revision : 0],
  );
  const shown = isNewer ? changed : ban;

  return {
    ban: shown,
    timeline,
    query,
    /** Does something with the ban, and loads what has become of it. */
    async change(work: (id: number) => Promise<Ban>) {
      if (!shown) return;
      const data = await work(shown.id);
      setBan(data);
      dispatch({ type: 'answer', data, known: chats.bans });
      setChanges((count) => count + 1);
    },
    reload: () => setChanges((count) => count + 1),
  };
};
