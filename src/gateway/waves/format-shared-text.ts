/** Characters that are shown. */
const LONGEST = 300;

const partsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/**
 * Returns what messages have in common: the words of the first that all others
 * have as well, and `…` where theirs differ. `…` alone, if nothing is.
 *
 * @param texts of at least one message
 */
export const formatSharedText = (texts: readonly string[]): string => {
  const [first = '', ...others] = texts;
  const sets = others.map((text) => new Set(partsOf(text)));
  const shared = partsOf(first)
    .map((part) => (sets.every((set) => set.has(part)) ? part : '…'))
    .filter((part, index, all) => part !== '…' || all[index - 1] !== '…')
    .join(' ');
  return shared.length > LONGEST
    ? `${shared.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`
    : shared;
};
