import { ApiError } from '../api/api-error';
import { errorMessage } from './error-message';

/**
 * Returns what the gateway says of a field, or of a part of it (`ladder.1` of
 * `ladder`), without the field's own name; undefined if that is not what failed.
 */
export const fieldMessage = (
  error: unknown,
  field: string,
): string | undefined => {
  if (!(error instanceof ApiError) || error.field === undefined) return;
  const isOfIt = error.field === field || error.field.startsWith(`${field}.`);
  if (!isOfIt) return;
  const message = errorMessage(error);
  const prefix = `${error.field}: `;
  if (!message.startsWith(prefix)) return message;
  const rest = message.slice(prefix.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};
