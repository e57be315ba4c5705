import { PERIODS, readPeriod } from '../../logic/overview-period';
import { mayApprove } from '../../logic/may-approve';
import { utcDay } from '../../logic/utc-day';
import { Failure } from '../../parts/Failure';
import { Segments } from '../../parts/Segments';
import { Skeleton } from '../../parts/Skeleton';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { RefusedChart } from './chart/RefusedChart';
import { Figures } from './Figures';
import { Outcomes } from './Outcomes';
import { KindShares, ReasonShares } from './Shares';
import { ShieldAndList } from './ShieldAndList';
import { Suggestions } from './suggestions/Suggestions';
import { useStats } from './use-stats';
import { Vendors } from './Vendors';

/** Shows what was refused and decided in some days, and what may be tidied. */
export function Overview() {
  const { me, now, query: address, site, go } = useConsole();
  const period = readPeriod(address);
  const { stats, query } = useStats(period);
  const words = t().overview;
  const choose = (days: string) => {
    const changed = new URLSearchParams(address);
    changed.set('days', days);
    go(`${PATHS.overview}?${changed}`, { replace: true });
  };
  return (
    <div class="overview">
      <header class="overview-head">
        <div>
          <h1>{words.title}</h1>
          <p class="muted">
            {stats &&
              words.line(
                words.range(
                  utcDay(stats.shown.since, now),
                  utcDay(stats.shown.until, now),
                ),
                site ?? words.allSites,
              )}
          </p>
        </div>
        <Segments
          label={words.period}
          name="overview-days"
          value={String(period)}
          options={PERIODS.map((days) => ({
            value: String(days),
            text: words.periods[days],
          }))}
          onChoose={choose}
        />
      </header>
      <Failure error={query.error} onTryAgain={query.again} />
      {!stats && query.loading && <Skeleton />}
      <div class="overview-grid" aria-busy={query.loading}>
        {stats && (
          <>
            <Figures stats={stats} />
            <RefusedChart stats={stats} isAlone={!mayApprove(me)} />
          </>
        )}
        {mayApprove(me) && <Suggestions />}
        {stats && (
          <>
            <ReasonShares stats={stats.shown} />
            <KindShares stats={stats.shown} />
            <Outcomes stats={stats.shown} />
            <Vendors stats={stats.shown} />
            <ShieldAndList stats={stats.shown} />
          </>
        )}
      </div>
    </div>
  );
}
