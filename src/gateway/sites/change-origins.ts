import { parseOrigin } from '../http/origins';
import { ApiError } from '../lib/errors/api-error';

/** What to do with a site's origins: replace all, add some or remove some. */
export type OriginChange =
  | { set: readonly string[] }
  | { add: readonly string[] }
  | { remove: readonly string[] };

/** Returns an origin in canonical spelling; an error names its place. */
const parseAt = (text: string, field: string): string => {
  try {
    return parseOrigin(text);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError('invalid', error.message, field);
  }
};

const parseAll = (texts: readonly string[]): string[] =>
  texts.map((text, index) => parseAt(text, `origins.${index}`));

/**
 * Returns a site's origins after a change, each once, in the order given.
 *
 * @throws ApiError `invalid` naming `origins` or the one that is wrong
 */
export const changeOrigins = (
  before: readonly string[],
  change: OriginChange | undefined,
): string[] => {
  if (!change) return [...before];
  if ('set' in change) return [...new Set(parseAll(change.set))];
  if ('add' in change) {
    return [...new Set([...before, ...parseAll(change.add)])];
  }
  const removed = parseAll(change.remove);
  const strange = removed.find((origin) => !before.includes(origin));
  if (strange !== undefined) {
    throw new ApiError(
      'invalid',
      `${strange} is no origin of the site. Its origins: ${before.join(', ') || 'every origin on loopback'}.`,
      'origins',
    );
  }
  return before.filter((origin) => !removed.includes(origin));
};
