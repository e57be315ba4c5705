import type { ErrorPlace } from '../../logic/block/error-place';

/** What is wrong, and beside what that is said. */
export interface PlacedError {
  place: ErrorPlace;
  text: string;
}

/** Returns the id of what is said beside a part; undefined where nothing is. */
export const errorId = (
  error: PlacedError | undefined,
  place: ErrorPlace,
): string | undefined =>
  error?.place === place ? `block-error-${place}` : undefined;

interface Props {
  error: PlacedError | undefined;
  place: ErrorPlace;
}

/** Shows an error if it is of this place. */
export function FieldError({ error, place }: Props) {
  if (error?.place !== place) return null;
  return (
    <p id={errorId(error, place)} class="failure" role="alert">
      {error.text}
    </p>
  );
}
