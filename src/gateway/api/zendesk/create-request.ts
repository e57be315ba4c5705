import { z } from 'zod';
import { plainText } from '../../../protocol/plain-text';

/**
 * Body of a new ban. Zendesk documents one letter as `type` and answers words,
 * so both are read.
 * https://developer.zendesk.com/api-reference/live-chat/chat-api/bans/
 */
export const createRequest = z.object({
  visitor_id: z.string().max(255).nullish(),
  ip_address: z.string().max(255).nullish(),
  type: z
    .enum(['V', 'I', 'visitor', 'ip_address'], {
      error: 'expected V or visitor, or I or ip_address',
    })
    .nullish(),
  reason: plainText(1000).nullish(),
});
export type CreateRequest = z.output<typeof createRequest>;
