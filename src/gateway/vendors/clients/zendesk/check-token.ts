import { z } from 'zod';
import { probe } from '../http/probe';
import type { VendorRequest } from '../http/request';
import type { TokenFinding } from '../client';

/**
 * Bans are for administrators, and so is what tells of chats.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/chats/
 */
export const checkZendeskToken = async (
  request: VendorRequest,
  now: string,
  signal?: AbortSignal,
): Promise<TokenFinding[]> => {
  const see = (path: string, query: Record<string, string>) => () =>
    request.read({ method: 'GET', path, query, signal }, z.looseObject({}));

  return [
    await probe(see('/bans', { limit: '1', since_id: '0' }), {
      yes: 'The token may read the list of bans.',
      no: 'The token may not read the list of bans: it takes an administrator’s.',
    }),
    await probe(see('/incremental/chats', { start_time: now, limit: '1' }), {
      yes: 'The token may read chats, so visitors are recognised by their session code.',
      no: 'The token may not read chats, so visitors are not recognised.',
    }),
    {
      allowed: null,
      says: 'Whether the token may ban and lift shows with the first ban.',
    },
  ];
};
