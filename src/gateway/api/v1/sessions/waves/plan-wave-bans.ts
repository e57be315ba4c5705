import type { z } from 'zod';
import type { waveBlockRequest } from '../../../../../protocol/waves';
import type { BlockEntry } from '../../../../jobs/block/block-entries';
import { ApiError } from '../../../../lib/errors/api-error';
import { yieldToEventLoop } from '../../../../lib/yield-to-event-loop';
import type { WaveChat } from '../../../../store/waves/wave-chats';
import { planBan } from '../../bans/plan-ban';
import { askedEnd, requireReason } from '../../bans/require-reason';

/** What is asked for of each chat of a wave. */
export type WaveTerms = Omit<z.output<typeof waveBlockRequest>, 'endChats'>;

/** What of a chat, not of the request, may keep its visitor from being banned. */
const OF_CHATS: readonly string[] = [
  ...['no_such_key', 'unproven', 'unconfirmed', 'session_not_found'],
];

const isOfChat = ({ code, field }: ApiError): boolean =>
  OF_CHATS.includes(code) || (code === 'invalid' && field === 'prefix');

/**
 * Plans the ban of each chat’s visitor, by what the caller may do; of a chat that
 * has no such key, or where somebody has to confirm it first, why there is none.
 *
 * @throws ApiError naming the field, if that is so of all chats or of the request
 */
export const planWaveBans = async (
  deps: Parameters<typeof planBan>[0],
  terms: WaveTerms,
  chats: readonly WaveChat[],
  asked: Parameters<typeof planBan>[2],
): Promise<BlockEntry[]> => {
  const entries: BlockEntry[] = [];
  let refused: ApiError | undefined;
  for (const { session, same_words } of chats) {
    const entry = { code: session, sameWords: same_words === 1 };
    try {
      const request = { ...terms, session };
      const { draft } = await planBan(deps, request, asked);
      const end = { reason: draft.reason, until: askedEnd(draft) };
      requireReason(asked.caller, end, asked.at);
      entries.push({ ...entry, ban: draft });
    } catch (error) {
      if (!(error instanceof ApiError) || !isOfChat(error)) throw error;
      refused ??= error;
      entries.push({ ...entry, ban: error.message });
    }
    await yieldToEventLoop();
  }
  if (refused && entries.every(({ ban }) => typeof ban === 'string')) {
    throw refused;
  }
  return entries;
};
