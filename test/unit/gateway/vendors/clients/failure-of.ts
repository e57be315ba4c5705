import { expect } from 'vitest';
import { VendorError } from '../../../../../src/gateway/vendors/clients/vendor-error';

/** The VendorError that a call fails with. */
export const failureOf = async (
  call: Promise<unknown>,
): Promise<VendorError> => {
  const outcome: unknown = await call.then(
    (value) => ({ answered: value }),
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(VendorError);
  return outcome as VendorError;
};
