import { KEY_KINDS } from '../../protocol/key-kinds';
import { canonicalValue } from '../keys/canonical-key';
import { keyId, type Key } from '../keys/key';
import type { ExactSearch } from '../store/exact-search';
import type { Caller } from './caller';
import {
  countSearch,
  searchLine,
  seesAll,
  type SearchDeps,
} from './count-search';
import { recordOnce } from './record-once';

const HOUR = 60 * 60 * 1000;

/** Returns everything that a text may mean. */
const readKeys = (text: string): Key[] => {
  const keys = KEY_KINDS.flatMap((kind): Key[] =>
    [true, false].flatMap((exact) => {
      const value = canonicalValue(kind, text, { exact });
      return value === undefined ? [] : { kind, value };
    }),
  );
  return [...new Map(keys.map((key) => [keyId(key), key])).values()];
};

/**
 * Returns how a list is searched for a text, and writes that it is, once an hour:
 * of a caller who may not see addresses or contacts only for whole values, 20
 * different ones an hour, since parts of them would tell the rest.
 *
 * @throws ApiError `rate_limited`
 */
export const planSearch = async (
  deps: SearchDeps,
  caller: Caller,
  text: string | undefined,
): Promise<{ q?: string; exact?: ExactSearch }> => {
  const q = text?.trim();
  if (!q) return {};
  if (seesAll(caller)) {
    const line = searchLine(deps, caller, q);
    await recordOnce(deps.db, line, line.at - HOUR);
    return { q };
  }
  await countSearch(deps, caller, q);
  return { exact: { text: q, keys: readKeys(q) } };
};
