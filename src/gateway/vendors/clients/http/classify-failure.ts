import { VendorError } from '../vendor-error';

/** Ways to fail before a single byte of the request went out. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  return typeof code === 'string' ? code : '';
};

/**
 * What it means that no whole answer came. Quotes nothing of the cause.
 *
 * @param asked such as `POST /bans`
 */
export const classifyFailure = (
  error: unknown,
  vendor: string,
  asked: string,
  writes: boolean,
): VendorError => {
  if (NEVER_SENT.has(codeOf(error))) {
    return new VendorError('retry', `${vendor} could not be reached.`);
  }
  return writes
    ? new VendorError(
        'unknown_outcome',
        `The answer of ${vendor} to ${asked} was lost: whether it was done is not known.`,
      )
    : new VendorError('retry', `${vendor} did not answer ${asked}.`);
};
