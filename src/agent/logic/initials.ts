/** Returns the first letters of the first and the last word of a name. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  const [first = ''] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const letter = (word: string) => [...word][0] ?? '';
  return (letter(first) + letter(last)).toUpperCase();
};
