/** The database can't be asked now; the same may work in a moment. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly code = 'unavailable';

  constructor(override readonly cause: unknown) {
    super(`The database can’t be reached: ${reasonOf(cause)}`);
  }
}

/** Returns a cause's message; one that tried several addresses has none itself. */
const reasonOf = (cause: unknown): string => {
  const [first] = cause instanceof AggregateError ? cause.errors : [cause];
  return first instanceof Error ? first.message : String(first);
};
