import {
  describeVendorFailure,
  type VendorFailure,
} from '../../../protocol/vendor-failure';

export type VendorErrorCode =
  /** Nothing was done; the same may work later. */
  | 'retry'
  /** The vendor does not know the token. */
  | 'bad_credentials'
  /** It knows the token, which may not do this. */
  | 'not_permitted'
  | 'not_found'
  /** The vendor has it already. */
  | 'duplicate'
  /** It will not do this, however often it is asked; or it never could. */
  | 'rejected'
  /** What was read makes no sense, so nothing can be concluded from it. */
  | 'malformed'
  /** A change was asked for and the answer was lost: done or not, look. */
  | 'unknown_outcome';

export interface VendorErrorDetail {
  /** Of the answer, if one came. */
  status?: number | undefined;
  /** How long the vendor wants to be left alone, in milliseconds. */
  retryAfter?: number | undefined;
  /** The vendor's own name for the request, for its support. */
  requestId?: string | undefined;
}

/**
 * A vendor's failure. The message is ours, a sentence made of `failure`:
 * nothing that the vendor wrote is in either, nor what caused it, for both may
 * hold the token.
 */
export class VendorError extends Error {
  override readonly name = 'VendorError';
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;

  constructor(
    readonly code: VendorErrorCode,
    readonly failure: VendorFailure,
    detail: VendorErrorDetail = {},
  ) {
    super(describeVendorFailure(failure));
    this.status = detail.status;
    this.retryAfter = detail.retryAfter;
    this.requestId = detail.requestId;
  }
}

export const hasCode = (error: unknown, code: VendorErrorCode): boolean =>
  error instanceof VendorError && error.code === code;
