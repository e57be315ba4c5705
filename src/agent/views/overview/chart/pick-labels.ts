/**
 * Returns which of so many bars are labelled, so that there is room for each label:
 * the last, and others at the same distance before it.
 */
export const pickLabels = (count: number, room: number): number[] => {
  const step = Math.max(1, Math.ceil(count / Math.max(1, room)));
  const labelled: number[] = [];
  for (let index = count - 1; index >= 0; index -= step) {
    labelled.unshift(index);
  }
  return labelled;
};
