/**
 * The database can’t be reached, is locked by others, or has no room. Retrying
 * in a moment may succeed.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly code = 'unavailable';

  constructor(override readonly cause: unknown) {
    super(`The database is unavailable: ${firstMessage(cause)}`);
  }
}

/** Returns the message; of an error that tried several addresses, the first. */
const firstMessage = (cause: unknown): string => {
  const [first] = cause instanceof AggregateError ? cause.errors : [cause];
  return first instanceof Error ? first.message : String(first);
};
