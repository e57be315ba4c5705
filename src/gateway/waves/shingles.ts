/** Words of a message that are compared. */
const MOST = 200;

/** Returns the pairs of neighbouring words of a message. */
export const listShingles = (words: readonly string[]): Set<string> => {
  const some = words.slice(0, MOST);
  return new Set(some.slice(1).map((word, index) => `${some[index]} ${word}`));
};

/** Returns how much of two sets is in both: 0 nothing, 1 all. */
export const computeSimilarity = (
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): number => {
  let common = 0;
  for (const shingle of one) if (other.has(shingle)) common += 1;
  const all = one.size + other.size - common;
  return all ? common / all : 0;
};
