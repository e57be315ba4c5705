import { useState } from 'preact/hooks';
import type { Message } from '../../protocol/messages';
import type { Api } from '../api/api';
import { useAsyncAction, type AsyncAction } from './use-async-action';
import { useQuery, type Query } from './use-query';

/** The state of loading a chat's messages. */
interface Conversation {
  newest: Query;
  /** Whether messages before those that were loaded exist. */
  hasEarlier: boolean;
  earlier: AsyncAction;
  loadEarlier(): void;
}

/**
 * Loads the newest messages of a chat, and earlier ones page by page.
 *
 * @param connection of the stream: for each other one the newest are loaded
 * again
 * @param onLoaded takes each page
 */
export const useConversation = (
  api: Api,
  code: string,
  connection: number,
  onLoaded: (messages: readonly Message[]) => void,
): Conversation => {
  const [first, setFirst] = useState<{ code: string; cursor?: string }>();
  const cursor = first?.code === code ? first.cursor : undefined;
  const earlier = useAsyncAction();

  const load = async (isCurrent: () => boolean, before?: string) => {
    const { data, next } = await api.messages(code, before);
    onLoaded(data);
    if (isCurrent()) {
      setFirst({ code, ...(next !== undefined && { cursor: next }) });
    }
  };
  return {
    newest: useQuery(load, [code, connection]),
    hasEarlier: cursor !== undefined,
    earlier,
    loadEarlier: () => void earlier.run(() => load(() => true, cursor)),
  };
};
