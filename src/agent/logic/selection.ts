/** Which rows of a list are selected. */
export interface Selection {
  ids: ReadonlySet<number>;
  /** Whether all that match are, also those that are not loaded. */
  isAll: boolean;
  /** The row that was selected last: up to it a range goes. */
  last: number | undefined;
}

export const NO_SELECTION: Selection = {
  ids: new Set(),
  isAll: false,
  last: undefined,
};

/** Ids that one bulk change takes. */
const MOST_SELECTED = 5000;

/** What is known of a list's rows. */
interface Rows {
  /** The id of a row; undefined while it is not loaded. */
  idAt: (index: number) => number | undefined;
  loadedIds: () => readonly number[];
}

/**
 * Returns the selection after a row was selected, or was so no longer.
 *
 * @param toHere whether all rows since the last one are selected, too
 */
export const toggleRow = (
  { ids, isAll, last }: Selection,
  index: number,
  toHere: boolean,
  { idAt, loadedIds }: Rows,
): Selection => {
  const id = idAt(index);
  if (id === undefined) return { ids, isAll, last };
  // One of all is taken out: what is left are those that were seen.
  const changed = new Set(isAll ? loadedIds() : ids);
  if (toHere && last !== undefined) {
    const from = Math.min(last, index);
    const to = Math.max(last, index);
    for (let row = from; row <= to; row += 1) {
      const one = idAt(row);
      if (one !== undefined && changed.size < MOST_SELECTED) changed.add(one);
    }
  } else if (changed.has(id)) {
    changed.delete(id);
  } else if (changed.size < MOST_SELECTED) {
    changed.add(id);
  }
  return { ids: changed, isAll: false, last: index };
};
