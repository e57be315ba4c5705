import type { BanFilters } from '../../../../protocol/ban-filters';
import { ApiError } from '../../../lib/errors/api-error';
import type { BanCursor } from '../../../store/ban-sort';

type Sorting = Pick<BanFilters, 'sort' | 'since' | 'until'>;

const isById = ({ sort, since, until }: Sorting): boolean =>
  sort.endsWith('createdAt') && since === undefined && until === undefined;

/**
 * Reads where a page begins, from `next` of the page before.
 *
 * @throws ApiError `invalid` for a cursor of another sort
 */
export const readCursor = (sorting: Sorting, cursor: string): BanCursor => {
  const [first = '', second] = cursor.split('.');
  if (isById(sorting) !== (second === undefined)) {
    throw new ApiError(
      'invalid',
      'cursor: expected next of the page before, of the same filters and sort.',
      'cursor',
    );
  }
  return second === undefined
    ? { id: Number(first) }
    : { id: Number(second), value: Number(first) };
};

/** Returns `next` of a page that ends with a ban. */
export const formatCursor = (
  sorting: Sorting,
  { id, sortedBy }: { id: number; sortedBy: number },
): string => (isById(sorting) ? String(id) : `${sortedBy}.${id}`);
