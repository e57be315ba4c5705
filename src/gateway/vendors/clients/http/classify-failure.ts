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
 * Returns the error for a request that got no whole answer. Quotes nothing of
 * the cause.
 *
 * @param request such as `POST /bans`
 */
export const classifyFailure = (
  error: unknown,
  vendor: string,
  request: string,
  writes: boolean,
): VendorError => {
  if (NEVER_SENT.has(codeOf(error))) {
    return new VendorError('retry', { code: 'unreachable', vendor });
  }
  return writes
    ? new VendorError('unknown_outcome', {
        code: 'answer_lost',
        vendor,
        request,
      })
    : new VendorError('retry', { code: 'no_answer', vendor, request });
};
