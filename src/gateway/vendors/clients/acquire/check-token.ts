import { z } from 'zod';
import type { VendorRequest } from '../http/request';
import { probe } from '../http/probe';
import type { TokenFinding } from '../client';

/**
 * Blocks take “block contacts” access; contacts and cases their own.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 */
export const checkAcquireToken = async (
  request: VendorRequest,
  signal?: AbortSignal,
): Promise<TokenFinding[]> => {
  const see =
    (path: string, query: Record<string, string> = {}) =>
    () =>
      request.read({ method: 'GET', path, query, signal }, z.looseObject({}));

  return [
    await probe(see('/crm/block-visitor'), {
      yes: 'The key may read the list of blocks.',
      no: 'The key may not read the list of blocks: it lacks “block contacts” access.',
    }),
    await probe(see('/crm/objects/contact', { limit: '1' }), {
      yes: 'The key may read contacts, so visitors are recognised by their session code.',
      no: 'The key may not read contacts, so visitors are not recognised.',
    }),
    {
      allowed: null,
      says: 'Whether the key may block, lift and close chats shows with the first block.',
    },
  ];
};
