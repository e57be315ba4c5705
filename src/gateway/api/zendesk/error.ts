import { z } from 'zod';
import { ERROR_CODES } from '../../../protocol/errors';
import type { Problem } from '../../../protocol/problem';
import type { FailureShape } from '../openapi/failure-shape';

const errorBody = z
  .object({
    error: z.enum(ERROR_CODES),
    description: z.string().min(1),
  })
  .meta({ id: 'ZendeskError' });

/** The failures of the Zendesk-compatible API. */
export const ZENDESK_ERRORS: FailureShape = {
  type: 'application/json',
  schema: errorBody,
  codeField: 'error',
};

/** Returns an error in the shape of the Zendesk-compatible API. */
export const zendeskError = ({
  status,
  code,
  detail,
  field,
}: Problem): { status: number; body: z.infer<typeof errorBody> } => ({
  status,
  body: {
    error: code,
    // The field has no place of its own in that shape.
    description:
      code === 'invalid' && field !== undefined && !detail.startsWith(field)
        ? `${field}: ${detail}`
        : detail,
  },
});
