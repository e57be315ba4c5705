import {
  VendorError,
  type VendorErrorCode,
} from '../gateway/vendors/clients/vendor-error';
import type { Vendor } from '../protocol/vendors';
import { ACCOUNT_OPTIONS } from './vendor-account-options';

const findAdvice = (
  code: VendorErrorCode,
  vendor: Vendor,
): string | undefined => {
  const option = `--${ACCOUNT_OPTIONS[vendor].name}`;
  switch (code) {
    case 'bad_credentials':
    case 'not_permitted':
      return 'Give it another with "doorlist site vendor … --token-stdin".';
    case 'not_found':
    case 'malformed':
      return `Is ${option} right? This is not how its API answers.`;
    case 'retry':
    case 'unknown_outcome':
      return `Try again in a while; if it stays so, look whether ${option} is right and this machine gets there.`;
    default:
      return undefined;
  }
};

/**
 * Returns an error's message, followed by what to do about it if that is known.
 */
export const hintFor = (error: Error, vendor: Vendor): string => {
  const advice =
    error instanceof VendorError ? findAdvice(error.code, vendor) : undefined;
  return advice === undefined ? error.message : `${error.message} ${advice}`;
};
