import type { ReadEntries } from '../entry';
import { readJsonRows } from '../read-json-rows';
import { ownBanEntry } from './own-ban';

/** Reads a JSON list of bans, or a page of them as `GET /v1/bans` has it. */
export const readOwnJson: ReadEntries = async function* (text) {
  for await (const { line, value } of readJsonRows(text, ['$.data.*'])) {
    yield* ownBanEntry(line, value);
  }
};
