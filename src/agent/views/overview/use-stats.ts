import { useState } from 'preact/hooks';
import type { Stats } from '../../../protocol/stats';
import { useQuery, type Query } from '../../hooks/use-query';
import { planDays, type Period } from '../../logic/overview-period';
import { useConsole } from '../shell/console-context';

/** The numbers of a period, of that before, and of the days that are drawn. */
export interface LoadedStats {
  period: Period;
  shown: Stats;
  before: Stats;
  drawn: Stats;
}

/** Loads the numbers; those of before stay while others load. */
export const useStats = (
  period: Period,
): { stats: LoadedStats | undefined; query: Query } => {
  const { api, chats, site, now } = useConsole();
  const [stats, setStats] = useState<LoadedStats>();
  const days = planDays(period, now);
  const query = useQuery(
    async (isCurrent) => {
      const ask = (of: keyof typeof days) => api.numbers.stats(days[of], site);
      const isDrawnApart = days.drawn.since !== days.shown.since;
      const [shown, before, apart] = await Promise.all([
        ask('shown'),
        ask('before'),
        isDrawnApart ? ask('drawn') : undefined,
      ]);
      if (isCurrent()) {
        setStats({ period, shown, before, drawn: apart ?? shown });
      }
    },
    [period, site ?? '', days.shown.until, chats.connection],
  );
  return { stats, query };
};
