import { useEffect, useState } from 'preact/hooks';
import type { Ban } from '../../protocol/bans';
import type { Session } from '../../protocol/sessions';
import type { Api } from '../api/api';
import { readCode } from '../logic/search-code';

/** What a search has found. */
export interface Found {
  /** What was searched for. */
  q: string;
  chats: readonly Session[];
  bans: readonly Ban[];
}

/** Results of each kind that are shown. */
const MOST = 6;

/**
 * Searches chats and blocks for a text, and returns what was found last. Answers
 * to what is no longer asked are dropped.
 *
 * @param q no text: nothing is searched for
 */
export const useSearch = (
  api: Api,
  q: string,
): { found: Found | undefined; error: unknown } => {
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    setError(undefined);
    if (q === '') return setFound(undefined);
    const end = new AbortController();
    const asked = readCode(q) ?? q;
    Promise.all([
      api.chats.search(asked, MOST, end.signal),
      api.blocked.list({ q: asked, limit: String(MOST) }, end.signal),
    ]).then(
      ([chats, bans]) => {
        if (end.signal.aborted) return;
        setFound({ q, chats: chats.data, bans: bans.data });
      },
      (failure: unknown) => {
        if (!end.signal.aborted) setError(failure);
      },
    );
    return () => end.abort();
  }, [api, q]);
  return { found, error };
};
