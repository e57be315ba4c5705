import { useState } from 'preact/hooks';
import type { Stats } from '../../../protocol/stats';
import { useQuery } from '../../hooks/use-query';
import { sumDays } from '../../logic/chart-bars';
import { formatNumber } from '../../logic/numbers';
import { formatHours } from '../../logic/seconds';
import { clock } from '../../logic/times';
import { Fact } from '../../parts/FactList';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';

/** Shows what the shield and the limits did, and how large a list browsers load. */
export function ShieldAndList({ stats }: { stats: Stats }) {
  const { api, chats, site, sites } = useConsole();
  const [bytes, setBytes] = useState<number>();
  const listed = site ?? sites[0];
  useQuery(
    async (isCurrent) => {
      if (listed === undefined) return;
      const size = await api.numbers.listSize(listed);
      if (isCurrent()) setBytes(size);
    },
    [listed ?? ''],
  );
  const { days } = stats;
  const words = t().overview.shield;
  const hours = sumDays(days, ({ shieldSeconds }) => shieldSeconds);
  const shields = [...chats.shields.values()].filter(
    (shield) => site === undefined || shield.site === site,
  );
  return (
    <section class="panel" aria-labelledby="shield-and-list">
      <h2 id="shield-and-list">{words.title}</h2>
      {shields.map(
        ({ site: at, until }) =>
          until && (
            <Fact key={at} name={words.now(at)}>
              {words.until(clock(until))}
            </Fact>
          ),
      )}
      <Fact name={words.hours}>
        {hours > 0 ? formatHours(hours) : words.never}
      </Fact>
      <Fact name={words.away}>
        {formatNumber(sumDays(days, (day) => day.shieldedChats))}
      </Fact>
      <Fact name={words.limits}>
        {formatNumber(sumDays(days, (day) => day.limitedChats))}
      </Fact>
      <Fact name={words.watched}>
        {formatNumber(sumDays(days, (day) => day.watchedChats))}
      </Fact>
      {bytes !== undefined && (
        <Fact name={words.bytes}>
          {words.size(formatNumber(Math.ceil(bytes / 102.4) / 10))}
        </Fact>
      )}
    </section>
  );
}
