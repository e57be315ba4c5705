import { banRequest, type BanRequest } from '../../../../protocol/ban-request';
import { check } from '../../../http/read-body';

/**
 * Checks a request to ban somebody that came by no body.
 *
 * @throws ApiError `invalid`, naming the field
 */
export const checkBanRequest = (request: unknown): BanRequest =>
  check(banRequest, request);
