import { ApiError } from '../../api/api-error';
import { findErrorPlace, type ErrorPlace } from '../../logic/block/error-place';
import type { BanPreview } from '../../../protocol/reach';
import type { Row } from '../../logic/block/reach';
import { errorMessage } from '../../logic/error-message';
import type { PlacedError } from './FieldError';

/** What a block says besides whom it is of: rows say themselves what is wrong. */
const TERMS: readonly ErrorPlace[] = [
  ...(['end', 'effect', 'reason', 'sites', 'note', 'text'] as const),
];

/** Says what of its terms a block would be refused for, before anybody sends it. */
export const placeRefusal = (
  preview: Pick<BanPreview, 'refusals'> | undefined,
  rows: readonly Row[],
): PlacedError | undefined => {
  for (const { code, detail, field } of preview?.refusals ?? []) {
    const found = placeFailure(new ApiError(code, detail, field), rows);
    if (found && TERMS.includes(found.place)) return found;
  }
  return undefined;
};

/** Says why a block failed, beside what it failed for; undefined if it did not. */
export const placeFailure = (
  error: unknown,
  rows: readonly Row[],
): PlacedError | undefined => {
  return error
    ? { place: findErrorPlace(error, rows), text: errorMessage(error) }
    : undefined;
};
