import { useState } from 'preact/hooks';
import type { Page } from '../../protocol/page';
import { useAsyncAction } from './use-async-action';
import { useQuery } from './use-query';

/** A listing of which more is loaded as it is wanted. */
export interface Pages<Row> {
  /** Undefined until the first page is there. */
  rows: readonly Row[] | undefined;
  error: unknown;
  /** Whether rows are being loaded. */
  loading: boolean;
  isMore: boolean;
  /** Loads the next page. */
  more: () => void;
  /** Loads the first page anew; what is known stays until then. */
  again: () => void;
  /** Changes what is known, by what was answered to a change. */
  change: (change: (rows: readonly Row[]) => readonly Row[]) => void;
}

/**
 * Loads a listing page by page.
 *
 * @param load asks for a page by its cursor; undefined for the first
 * @param inputs what the listing depends on
 */
export const usePages = <Row>(
  load: (cursor: string | undefined) => Promise<Page<Row>>,
  inputs: readonly (string | number)[],
): Pages<Row> => {
  const key = JSON.stringify(inputs);
  const [known, setKnown] = useState<{
    key: string;
    rows: readonly Row[];
    next?: string | undefined;
  }>();
  const action = useAsyncAction();
  const query = useQuery(async (isCurrent) => {
    const { data, next } = await load(undefined);
    if (isCurrent()) setKnown({ key, rows: data, next });
  }, inputs);

  const next = known?.key === key ? known.next : undefined;
  return {
    rows: known?.key === key || query.loading ? known?.rows : undefined,
    error: query.error ?? action.error,
    loading: query.loading || action.pending,
    isMore: next !== undefined,
    again: query.again,
    more() {
      if (next === undefined || query.loading) return;
      void action.run(async () => {
        const page = await load(next);
        setKnown((before) =>
          before?.key === key && before.next === next
            ? {
                ...{ key, next: page.next },
                rows: [...before.rows, ...page.data],
              }
            : before,
        );
      });
    },
    change: (change) =>
      setKnown((before) => before && { ...before, rows: change(before.rows) }),
  };
};
