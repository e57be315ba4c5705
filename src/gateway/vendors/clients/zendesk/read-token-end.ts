import { z } from 'zod';
import { equalSecrets } from '../../../lib/secrets';
import { looseText } from '../http/loose-schemas';
import type { VendorRequest } from '../http/request';
import type { TokenEnd } from '../client';
import { hasCode, type VendorErrorCode } from '../vendor-error';

/** The list holds other secrets as well, of which nothing is kept. */
const tokenList = z.array(
  z.object({ access_token: looseText, expire_date: looseText }),
);

/** Answers by which the vendor shows this token no list, whenever it is asked. */
const NO_LIST: VendorErrorCode[] = ['not_permitted', 'not_found', 'rejected'];

/**
 * Reads when a token ends from the list of its owner's tokens. The vendor's page
 * has one text for `expire_date` and `refresh_token`; its example is a time.
 * How a token is refreshed it does not say.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/oauth_tokens/
 *
 * @throws VendorError where it may be seen another time
 */
export const readZendeskTokenEnd = async (
  request: VendorRequest,
  token: string,
  signal?: AbortSignal,
): Promise<TokenEnd> => {
  const ask = { method: 'GET', path: '/oauth/tokens', signal } as const;
  const rows = await request.read(ask, tokenList).catch((error: unknown) => {
    if (NO_LIST.some((code) => hasCode(error, code))) return [];
    throw error;
  });
  const own = rows.find((row) => equalSecrets(row.access_token, token));
  if (!own) return 'unseen';
  if (!own.expire_date) return 'never';
  const end = Date.parse(own.expire_date);
  return Number.isNaN(end) ? 'unseen' : end;
};
