import type { ComponentChildren } from 'preact';
import type { Pages } from '../../../hooks/use-pages';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { MoreRows } from './MoreRows';

/** A column: its title, and what a row says in it. */
export interface Column<Row> {
  title: string;
  /** Whether the title is only heard. @default false */
  isUnseen?: boolean;
  /** The class of its cells. */
  name?: string;
  cell: (row: Row) => ComponentChildren;
}

interface Props<Row> {
  label: string;
  pages: Pages<Row>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => number;
  /** The class of a row. */
  classOf?: (row: Row) => string | undefined;
  /** What stands here if there is none. */
  empty: ComponentChildren;
}

/**
 * Shows a listing as a table; as cards where it is narrow, which the roles keep
 * a table for whom listens.
 */
export function RowsTable<Row>(props: Props<Row>) {
  const { label, pages, columns, keyOf, classOf, empty } = props;
  const { rows, error, loading, isMore } = pages;
  const [first, ...others] = columns;
  if (!rows) {
    return loading ? (
      <Skeleton />
    ) : (
      <Failure error={error} onTryAgain={pages.again} />
    );
  }
  return (
    <>
      <Failure error={error} onTryAgain={pages.again} />
      {rows.length === 0 && empty}
      {rows.length > 0 && first && (
        <div class="rows-card">
          <table class="rows-table" role="table" aria-label={label}>
            <thead role="rowgroup">
              <tr role="row">
                {columns.map(({ title, isUnseen }) => (
                  <th key={title} scope="col" role="columnheader">
                    <span class={isUnseen ? 'unseen' : undefined}>{title}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map((row) => (
                <tr key={keyOf(row)} role="row" class={classOf?.(row)}>
                  <th scope="row" role="rowheader">
                    {first.cell(row)}
                  </th>
                  {others.map((column) => (
                    <td
                      key={column.title}
                      role="cell"
                      class={column.name}
                      {...(!column.isUnseen && { 'data-label': column.title })}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isMore && <MoreRows pages={pages} />}
    </>
  );
}
