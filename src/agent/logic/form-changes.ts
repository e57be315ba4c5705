import type { Session } from '../../protocol/sessions';

/**
 * Returns a text for what of a chat's form is not as the visitor's browser sent
 * it, such as `name cleaned, email unreadable: ana at shop`; empty if all of it
 * is.
 */
export const formChanges = ({ changed, claims }: Session): string =>
  Object.entries(changed ?? {})
    .map(([field, how]) =>
      how === 'unreadable'
        ? `${field} ${how}: ${claims[field as keyof typeof claims]}`
        : `${field} ${how}`,
    )
    .join(', ');
