import type { Entry } from './entry';

/** A value of a list that is read as another. */
export interface Mend {
  /** Where it stands in the list, from 1. */
  line: number;
  value: string;
  to: string;
}

/** Creates the function that returns an entry as it is mended, if it is. */
export const createMendEntry = (
  mends: readonly Mend[],
): ((entry: Entry) => Entry) => {
  const nameOf = (line: number, value: string) => `${line} ${value}`;
  const known = new Map(
    mends.map(({ line, value, to }) => [nameOf(line, value), to]),
  );
  return (entry) => {
    const [key, ...others] = entry.keys;
    const to = key && known.get(nameOf(entry.line, key.value));
    if (to === undefined || others.length > 0) return entry;
    return { ...entry, keys: [{ ...key, value: to }] };
  };
};
