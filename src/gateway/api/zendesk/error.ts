import type { Problem } from '../../../protocol/errors';

/** Returns an error in the shape of the Zendesk-compatible API. */
export const zendeskError = ({ status, code, detail, field }: Problem) => ({
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
