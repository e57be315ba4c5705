/** What of a list is read at most. */
export interface ListBounds {
  /** Bytes, once they are unpacked. */
  bytes: number;
  /** Milliseconds until all of it has come. */
  time: number;
  redirects: number;
  /** Keys. */
  keys: number;
}

/** The bounds of every list. */
export const LIST_BOUNDS: ListBounds = {
  bytes: 32 * 1024 * 1024,
  time: 60_000,
  redirects: 5,
  keys: 200_000,
};
