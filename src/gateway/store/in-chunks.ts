/** Databases take some ten thousand values in one question; this is far less. */
const MOST = 5000;

/** Runs a query about many values, some thousand at a time. */
export const inChunks = async <Value, Row>(
  values: readonly Value[],
  ask: (some: readonly Value[]) => Promise<readonly Row[]>,
): Promise<Row[]> => {
  const rows: Row[] = [];
  for (let start = 0; start < values.length; start += MOST) {
    rows.push(...(await ask(values.slice(start, start + MOST))));
  }
  return rows;
};
