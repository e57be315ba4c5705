import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JobLine } from '../../../../protocol/jobs';
import { useRowsInView } from '../../../hooks/use-rows-in-view';
import { t } from '../../../texts/texts';
import { LineRow } from './LineRow';
import { mendKey, type Mends } from './mends';

interface Props {
  lines: readonly JobLine[];
  mends: Mends;
  onMend: ((mends: Mends) => void) | undefined;
}

/** Pixels of a row. */
const ROW = 41;

/** Shows lines of a list; of many, only the rows in view. */
export function LinesTable({ lines, mends, onMend }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [before, setBefore] = useState(0);
  const scroller = () => table.current?.closest('main') ?? null;
  const view = useRowsInView({
    ...{ count: lines.length, before, scroller, rowHeight: ROW },
  });
  useLayoutEffect(() => {
    const main = scroller();
    const body = table.current?.tBodies[0];
    if (!main || !body) return;
    const top = body.getBoundingClientRect().top;
    setBefore(top - main.getBoundingClientRect().top + main.scrollTop);
  });
  const set = (line: JobLine, to: string | undefined) => {
    const changed = new Map(mends);
    const key = mendKey(line);
    if (to === undefined) changed.delete(key);
    else changed.set(key, { line: line.line, value: line.value, to });
    onMend?.(changed);
  };
  const words = t().importing.lines;
  return (
    <table
      ref={table}
      class="lines-table"
      aria-label={words.table}
      aria-rowcount={lines.length + 1}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th class="number" scope="col">
            {words.columns.line}
          </th>
          <th class="value" scope="col">
            {words.columns.value}
          </th>
          <th scope="col">{words.columns.why}</th>
          <th class="act" scope="col">
            <span class="unseen">{words.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody class="gap" aria-hidden="true">
        <tr style={{ height: `${view.above}px` }} />
      </tbody>
      <tbody>
        {view.rows.map(({ index }) => {
          const line = lines[index];
          return (
            line && (
              <LineRow
                key={index}
                line={line}
                index={index}
                mended={mends.get(mendKey(line))?.to}
                onMend={onMend && ((to) => set(line, to))}
                measure={view.measure}
              />
            )
          );
        })}
      </tbody>
      <tbody class="gap" aria-hidden="true">
        <tr style={{ height: `${view.below}px` }} />
      </tbody>
    </table>
  );
}
