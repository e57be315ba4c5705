import { z } from 'zod';
import type { CheckedAccount } from '../account';
import { probe } from '../http/probe';
import { zendeskChatsFrom } from './chats';
import type { VendorRequest } from '../http/request';
import type { TokenEnd, TokenFinding } from '../client';
import { describeTokenEnd } from '../token-end';
import { VendorError } from '../vendor-error';
import { readZendeskTokenEnd } from './read-token-end';

const FIVE_MINUTES = 300_000;

/** Nothing that fails here keeps a token from working. */
const findEnd = async (
  request: VendorRequest,
  token: string,
  signal?: AbortSignal,
): Promise<TokenEnd> => {
  try {
    return await readZendeskTokenEnd(request, token, signal);
  } catch (error) {
    if (error instanceof VendorError) return 'unseen';
    throw error;
  }
};

/**
 * Bans are for administrators, and so is what tells of chats.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/chats/
 */
export const checkZendeskToken = async (
  request: VendorRequest,
  { token, clock }: Pick<CheckedAccount, 'token' | 'clock'>,
  signal?: AbortSignal,
): Promise<TokenFinding[]> => {
  const see = (path: string, query: Record<string, string>) => () =>
    request.read({ method: 'GET', path, query, signal }, z.looseObject({}));

  // Their clock may be behind ours, and a time to come may be refused.
  const from = zendeskChatsFrom(clock.now() - FIVE_MINUTES);
  const recent = {
    ...Object.fromEntries(new URLSearchParams(from)),
    limit: '1',
  };
  return [
    await probe(see('/bans', { limit: '1', since_id: '0' }), {
      yes: 'The token may read the list of bans.',
      no: 'The token may not read the list of bans: it takes an administrator’s.',
    }),
    await probe(see('/incremental/chats', recent), {
      yes: 'The token may read chats, so visitors are recognised by their session code.',
      no: 'The token may not read chats, so visitors are not recognised.',
    }),
    {
      allowed: null,
      says: 'Whether the token may ban and lift shows with the first ban.',
    },
    describeTokenEnd(await findEnd(request, token, signal), clock.now()),
  ];
};
