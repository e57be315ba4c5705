import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Ban } from '../../../../protocol/bans';
import { useDelayedFlag } from '../../../hooks/use-delayed-flag';
import { useMedia } from '../../../hooks/use-media';
import { useRowsInView, type ListPlace } from '../../../hooks/use-rows-in-view';
import { t } from '../../../texts/texts';
import { BanRow } from './BanRow';
import type { RowActs } from './row-acts';
import { useRowKeys } from './use-row-keys';

interface Props {
  table: RefObject<HTMLTableElement | null>;
  count: number;
  /** Where the list is shown at first; kept up to date. */
  place: ListPlace;
  at: (index: number) => Ban | undefined;
  /** Called with the first and the last row in view. */
  onLook: (first: number, last: number) => void;
  isSelected: (ban: Ban) => boolean;
  /** Of all rows: none, some or all. */
  selected: 'none' | 'some' | 'all';
  onSelectAll: (all: boolean) => void;
  onOpen: (ban: Ban) => void;
  isLoading: boolean;
  acts: RowActs;
  now: number;
}

const COLUMNS = [
  ...(['who', 'why', 'until', 'by'] as const),
  ...(['sites', 'hits', 'last'] as const),
] as const;

const NARROW = '(max-width: 899px)';
const SKELETON_MS = 300;
/** Pixels of a row, and of a card where the screen is narrow. */
const ROW = 54;
const CARD = 96;

/** Shows the blocked visitors; of a long list, only the rows in view. */
export function BansTable(props: Props) {
  const { table, count, at, onLook, acts, now } = props;
  const [before, setBefore] = useState(0);
  const isNarrow = useMedia(NARROW);
  const scroller = () => table.current?.closest('main') ?? null;
  const view = useRowsInView({
    ...{ count, before, scroller, place: props.place },
    rowHeight: isNarrow ? CARD : ROW,
  });
  const keys = useRowKeys({ ...props, show: view.show });

  useLayoutEffect(() => {
    const main = scroller();
    const body = table.current?.tBodies[0];
    if (!main || !body) return;
    const top = body.getBoundingClientRect().top;
    setBefore(top - main.getBoundingClientRect().top + main.scrollTop);
  });
  const first = view.rows[0]?.index ?? 0;
  const last = view.rows.at(-1)?.index ?? 0;
  useLayoutEffect(() => onLook(first, last), [first, last]);

  // Rows to come are drawn grey once they are late.
  const isLate = useDelayedFlag(
    view.rows.some(({ index }) => !at(index)),
    SKELETON_MS,
  );
  const words = t().blocked.list;
  return (
    <table
      ref={table}
      class={isLate ? 'ban-table slow' : 'ban-table'}
      aria-label={t().blocked.title}
      aria-rowcount={count + 1}
      aria-busy={props.isLoading}
      onKeyDown={keys.onKeyDown}
      onFocusIn={keys.onFocusIn}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th class="pick" scope="col">
            {acts.mayChange && (
              <input
                type="checkbox"
                aria-label={words.selectAll}
                checked={props.selected === 'all'}
                indeterminate={props.selected === 'some'}
                onChange={(event) =>
                  props.onSelectAll(event.currentTarget.checked)
                }
              />
            )}
          </th>
          {COLUMNS.map((name) => (
            <th key={name} class={name} scope="col">
              {words.columns[name]}
            </th>
          ))}
          <th class="act" scope="col">
            <span class="unseen">{words.columns.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody class="gap" aria-hidden="true">
        <tr style={{ height: `${view.above}px` }} />
      </tbody>
      <tbody>
        {view.rows.map(({ index }) => {
          const ban = at(index);
          return ban ? (
            <BanRow
              key={ban.id}
              ban={ban}
              index={index}
              now={now}
              isActive={index === keys.active}
              isSelected={props.isSelected(ban)}
              acts={acts}
              measure={view.measure}
            />
          ) : (
            <tr
              key={`row ${index}`}
              ref={view.measure}
              data-index={index}
              class="to-come"
              aria-hidden="true"
            >
              <td />
              {COLUMNS.map((name) => (
                <td key={name} class={name}>
                  <i />
                </td>
              ))}
              <td />
            </tr>
          );
        })}
      </tbody>
      <tbody class="gap" aria-hidden="true">
        <tr style={{ height: `${view.below}px` }} />
      </tbody>
    </table>
  );
}
