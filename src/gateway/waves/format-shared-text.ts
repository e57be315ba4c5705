import { findLinks } from './find-links';

/** Characters that are shown. */
const LONGEST = 300;

const partsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const linksOf = (part: string): string[] =>
  findLinks(part).map(({ canonical }) => canonical);

/** Returns what others can have in common with a message: its words and links. */
const listShareable = (text: string): Set<string> => {
  const parts = partsOf(text);
  return new Set([...parts, ...parts.flatMap(linksOf)]);
};

/**
 * Returns what messages have in common: the words of the first that all others
 * have as well, and `…` where theirs differ. `…` alone, if nothing is. A link that
 * some wrote in another way is without scheme, `www.` and tracking.
 *
 * @param texts of at least one message
 */
export const formatSharedText = (texts: readonly string[]): string => {
  const [first = '', ...others] = texts;
  const sets = others.map(listShareable);
  const isShared = (part: string) => sets.every((set) => set.has(part));
  const shared = partsOf(first)
    .map((part) => [part, ...linksOf(part)].find(isShared) ?? '…')
    .filter((part, index, all) => part !== '…' || all[index - 1] !== '…')
    .join(' ');
  return shared.length > LONGEST
    ? `${shared.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`
    : shared;
};
