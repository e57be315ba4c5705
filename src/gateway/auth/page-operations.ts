import { ApiError } from '../lib/errors/api-error';
import type { Caller } from './caller';

/**
 * What a page’s token is good for, by the operations’ ids: one chat and its
 * bans, the site that both are of, and who one is. All else takes the console.
 */
const OPERATIONS: ReadonlySet<string> = new Set([
  ...['whoAmI', 'addPageToken', 'endPageTokens', 'getSite'],
  ...['listSessions', 'getSession', 'claimSession'],
  ...['previewBan', 'addBan', 'getBan', 'liftBan', 'retryBan'],
]);

/** Returns whether pages of other origins may ask for an operation. */
export const isForAgentPages = (operation: string): boolean =>
  OPERATIONS.has(operation);

/**
 * Lets a page’s token do nothing but what such pages are for.
 *
 * @param operation its id
 * @throws ApiError `forbidden`
 */
export const refuseBeyondPage = (
  { page }: Pick<Caller, 'page'>,
  operation: string,
): void => {
  if (!page || isForAgentPages(operation)) return;
  throw new ApiError(
    'forbidden',
    'A page’s token is for one chat and its block. Open the console for this.',
  );
};
