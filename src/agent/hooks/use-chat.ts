import { useState } from 'preact/hooks';
import type { SessionDetail } from '../../protocol/sessions';
import type { Api } from '../api/api';
import type { Chats, ChatsEvent } from '../logic/chats-reducer';
import { useQuery, type Query } from './use-query';

/**
 * Loads a chat that one opens: also one of another day, and how long a block of
 * its visitor should last.
 */
export const useChat = (
  api: Api,
  code: string,
  { connection }: Pick<Chats, 'connection'>,
  dispatch: (event: ChatsEvent) => void,
): { detail: SessionDetail | undefined; query: Query } => {
  const [detail, setDetail] = useState<SessionDetail>();
  const query = useQuery(
    async (isCurrent) => {
      const loaded = await api.chats.show(code);
      if (!isCurrent()) return;
      setDetail(loaded);
      dispatch({ type: 'chat', data: loaded, connection });
    },
    [code, connection],
  );
  return { detail: detail?.code === code ? detail : undefined, query };
};
