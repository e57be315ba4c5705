import { ApiError } from '../../api/api-error';
import { rowOfField, type Row } from './reach';

/** Where in the dialog an error stands. */
export type ErrorPlace =
  | Row
  | 'end'
  | 'effect'
  | 'reason'
  | 'sites'
  | 'note'
  | 'text'
  | 'keys'
  | 'form';

const PLACES: Record<string, ErrorPlace | undefined> = {
  ...{ until: 'end', for: 'end', effect: 'effect', reason: 'reason' },
  ...{ sites: 'sites', note: 'note', text: 'text' },
};

/**
 * Returns beside what an error stands, by the field that the gateway names.
 *
 * @param rows which row each kind of the request is of
 */
export const findErrorPlace = (
  error: unknown,
  rows: readonly Row[],
): ErrorPlace => {
  const field = error instanceof ApiError ? error.field : undefined;
  if (field === undefined) return 'form';
  if (field.startsWith('keys')) return 'keys';
  return PLACES[field] ?? rowOfField(field, rows) ?? 'form';
};
