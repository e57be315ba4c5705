import type { ListFailureCode } from '../../protocol/lists';

/** A list could not be read; the message says why, as a sentence for people. */
export class ListFailure extends Error {
  override readonly name = 'ListFailure';

  constructor(
    readonly code: ListFailureCode,
    message: string,
  ) {
    super(message);
  }
}
