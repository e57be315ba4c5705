import type { z } from 'zod';
import { waveBlockRequest } from '../../../../../protocol/waves';
import { check } from '../../../../http/read-body';

/**
 * Returns a request to block a wave that did not come over HTTP.
 *
 * @throws ApiError `invalid`, naming the field
 */
export const checkWaveBlock = (
  request: unknown,
): z.output<typeof waveBlockRequest> => check(waveBlockRequest, request);
