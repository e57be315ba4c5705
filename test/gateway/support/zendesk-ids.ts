/** The ids of a list's both arrays, in one order. */
export const idsOf = (page: Record<string, { id: number }[]>): number[] =>
  Object.values(page)
    .flat()
    .map(({ id }) => id)
    .sort((one, other) => one - other);
