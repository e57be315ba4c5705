import type { BanRequest } from '../../protocol/ban-request';
import { ApiError } from '../api/api-error';
import { useAsyncAction } from './use-async-action';

/** Sends blocks, each under a key of its own. */
export interface SendBlock {
  pending: boolean;
  error: unknown;
  send(request: BanRequest): void;
  /** Forgets what failed: another choice is another question. */
  clear(): void;
}

/**
 * Sends a block. What is to be confirmed is confirmed by sending it once more. One
 * whose answer is lost waits in the tab, and is sent again under its key.
 *
 * @param block rejects with what the gateway refused it for
 */
export const useSendBlock = (
  block: (request: BanRequest, key: string) => Promise<void>,
): SendBlock => {
  const { pending, error, run, clear } = useAsyncAction();
  const isUnconfirmed =
    error instanceof ApiError && error.code === 'unconfirmed';
  return {
    pending,
    error,
    send: (request) =>
      void run(() =>
        block(
          { ...request, ...(isUnconfirmed && { confirm: true }) },
          crypto.randomUUID(),
        ),
      ),
    clear() {
      if (error) clear();
    },
  };
};
