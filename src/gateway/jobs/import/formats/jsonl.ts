import { invalidEntry, type ReadEntries } from '../entry';
import { readLines } from '../read-lines';
import { ownBanEntry } from './own-ban';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a ban a line, as an export has them. */
export const readJsonl: ReadEntries = async function* (text) {
  for await (const { line, text: whole, isCut } of readLines(text)) {
    const trimmed = whole.trim();
    if (!trimmed) continue;
    const value = isCut ? undefined : parse(trimmed);
    if (value === undefined) {
      yield invalidEntry(line, trimmed, 'Expected one JSON object a line.');
    } else yield* ownBanEntry(line, value);
  }
};
