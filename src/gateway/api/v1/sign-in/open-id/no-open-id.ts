import { ApiError } from '../../../../lib/errors/api-error';

/** Makes the error where the gateway is set up with no provider. */
export const noOpenId = () =>
  new ApiError('not_found', 'Nobody signs in by OpenID Connect here.');
