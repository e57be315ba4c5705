import type { ChartBar } from '../../../logic/chart-bars';
import { formatNumber } from '../../../logic/numbers';
import { formatHours } from '../../../logic/seconds';
import { t } from '../../../texts/texts';
import { nameBar } from './describe-chart';

interface Props {
  bars: readonly ChartBar[];
  isWeekly: boolean;
}

/** Shows what a chart draws as a table, the newest first. */
export function BarsTable({ bars, isWeekly }: Props) {
  const { columns, asTable } = t().overview.chart;
  return (
    <div
      class="sideways scrolls"
      tabIndex={0}
      role="group"
      aria-label={asTable}
    >
      <table class="bars-table">
        <thead>
          <tr>
            <th scope="col">{isWeekly ? columns.week : columns.day}</th>
            <th scope="col">{columns.refused}</th>
            <th scope="col">{columns.made}</th>
            <th scope="col">{columns.shield}</th>
          </tr>
        </thead>
        <tbody>
          {bars.toReversed().map((bar) => (
            <tr key={bar.from}>
              <th scope="row">{nameBar(bar)}</th>
              <td>{formatNumber(bar.refused)}</td>
              <td>{formatNumber(bar.bans)}</td>
              <td>
                {bar.shieldSeconds > 0 ? formatHours(bar.shieldSeconds) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
