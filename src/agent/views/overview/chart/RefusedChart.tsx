import { useMemo, useState } from 'preact/hooks';
import { sumDays, toChartBars } from '../../../logic/chart-bars';
import { formatHours } from '../../../logic/seconds';
import { t } from '../../../texts/texts';
import type { LoadedStats } from '../use-stats';
import { BarsTable } from './BarsTable';
import { describeBar, describeChart } from './describe-chart';
import { PlotBox } from './PlotBox';

interface Props {
  stats: LoadedStats;
  /** Whether nothing stands beside it. */
  isAlone: boolean;
}

/** Draws how many were refused on each day, and has the same as a table. */
export function RefusedChart({ stats, isAlone }: Props) {
  const { period, drawn } = stats;
  const [pointed, setPointed] = useState<number>();
  const [isUndrawn, setUndrawn] = useState(false);
  // The same ones while the pointer moves: other ones are drawn anew.
  const bars = useMemo(() => toChartBars(drawn.days), [drawn]);
  const isWeekly = bars.length < drawn.days.length;
  const words = t().overview.chart;
  const hasRefused = bars.some(({ refused }) => refused > 0);
  const shield = sumDays(drawn.days, ({ shieldSeconds }) => shieldSeconds);
  const pointedBar = pointed === undefined ? undefined : bars[pointed];
  const hint =
    period === drawn.days.length
      ? words.hint
      : words.lastDays(drawn.days.length);
  return (
    <section
      class={isAlone ? 'panel chart alone' : 'panel chart'}
      aria-labelledby="refused-per-day"
    >
      <header>
        <h2 id="refused-per-day">
          {isWeekly ? words.perWeek : words.perDay} <span>{hint}</span>
        </h2>
        <ul class="legend">
          <li>
            <i class="swatch refused" /> {words.refused}
          </li>
          <li>
            <i class="swatch made" /> {words.made}
          </li>
          <li>
            <i class="swatch shield" /> {words.shield}
            <i class="swatch rule" />
          </li>
        </ul>
      </header>
      {!hasRefused && <p class="calm">{words.none}</p>}
      {hasRefused && !isUndrawn && (
        <figure
          class="plot"
          role="img"
          aria-label={[
            describeChart(bars),
            ...(shield > 0 ? [words.sentenceShield(formatHours(shield))] : []),
          ].join(' ')}
        >
          <PlotBox
            key={`${drawn.since} ${drawn.until}`}
            bars={bars}
            onPoint={setPointed}
            onUndrawn={() => setUndrawn(true)}
          />
        </figure>
      )}
      {hasRefused && !isUndrawn && (
        <p class="muted pointed" aria-hidden="true">
          {pointedBar && describeBar(pointedBar)}
        </p>
      )}
      <details open={isUndrawn || undefined}>
        <summary>{words.asTable}</summary>
        <BarsTable bars={bars} isWeekly={isWeekly} />
      </details>
    </section>
  );
}
