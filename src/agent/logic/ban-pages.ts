import type { Ban, BanCounts, BanPage } from '../../protocol/bans';

/** Bans that one request brings. */
const PAGE_SIZE = 50;

/** Loads some bans: `offset` of them are left out first. */
export type LoadBans = (
  part: { offset: number; limit: number; counts: boolean },
  signal: AbortSignal,
) => Promise<BanPage>;

/** A list of bans of which only those are loaded that are looked at. */
export interface BanPages {
  /** Undefined until the first page is there. */
  counts(): BanCounts | undefined;
  /** Undefined while it is not loaded. */
  at(index: number): Ban | undefined;
  loaded(): Ban[];
  /** What the last request failed with. */
  error(): unknown;
  /** Loads what is missing of these rows, and gives up on all others. */
  need(first: number, last: number): void;
  /** Loads the rows that are looked at once more; the old ones stay meanwhile. */
  reload(): void;
  /** Calls back whenever more of it is known, instead of who followed before. */
  follow(listener: () => void): void;
  /** Gives up on what is still being loaded, and calls nobody back. */
  stop(): void;
}

/** Creates such a list. */
export const createBanPages = (load: LoadBans): BanPages => {
  let onChange = () => {};
  let counts: BanCounts | undefined;
  let error: unknown;
  let wanted: readonly number[] = [0];
  const pages = new Map<number, readonly Ban[]>();
  const pending = new Map<number, AbortController>();

  const abort = () => {
    for (const request of pending.values()) request.abort();
    pending.clear();
  };
  const ask = async (page: number, withCounts: boolean) => {
    const request = new AbortController();
    pending.set(page, request);
    try {
      const answer = await load(
        { offset: page * PAGE_SIZE, limit: PAGE_SIZE, counts: withCounts },
        request.signal,
      );
      if (request.signal.aborted) return;
      // Of a list that is asked for anew, what was known of other pages is old.
      if (withCounts) {
        counts = answer.counts;
        for (const one of pages.keys()) {
          if (!wanted.includes(one)) pages.delete(one);
        }
      }
      pages.set(page, answer.data);
      error = undefined;
    } catch (failure) {
      if (request.signal.aborted) return;
      error = failure;
    }
    if (pending.get(page) === request) pending.delete(page);
    onChange();
  };

  return {
    counts: () => counts,
    error: () => error,
    at: (index) =>
      pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE],
    loaded: () =>
      [...pages.keys()]
        .toSorted((a, b) => a - b)
        .flatMap((page) => pages.get(page) ?? []),
    need(first, last) {
      const from = Math.floor(first / PAGE_SIZE);
      const to = Math.floor(last / PAGE_SIZE);
      wanted = Array.from(
        { length: Math.max(1, to - from + 1) },
        (_, index) => from + index,
      );
      for (const [page, request] of pending) {
        if (wanted.includes(page)) continue;
        request.abort();
        pending.delete(page);
      }
      if (error) return;
      for (const page of wanted) {
        if (pages.has(page) || pending.has(page)) continue;
        void ask(page, counts === undefined && pending.size === 0);
      }
    },
    reload() {
      abort();
      error = undefined;
      wanted.forEach((page, index) => void ask(page, index === 0));
    },
    follow: (listener) => void (onChange = listener),
    stop() {
      abort();
      onChange = () => {};
    },
  };
};
