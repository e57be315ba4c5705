import type { Api } from '../api/api';
import { banRows, type BanFilter } from '../logic/ban-rows';
import type { Chats, ChatsEvent } from '../logic/chats';
import { useBans } from './use-bans';

export interface BanSource {
  api: Api;
  chats: Chats;
  dispatch: (event: ChatsEvent) => void;
}

/** The bans to show as they are now, and how to end one. */
export const useBanRows = (
  { api, chats, dispatch }: BanSource,
  filter: BanFilter,
  q: string,
) => {
  const bans = useBans(api, filter, q, chats.connection);
  return {
    bans,
    rows: banRows(bans.rows, chats.bans, filter, q),
    /** Answers how many other bans hold the same. */
    async unblock(id: number): Promise<number> {
      const { still, ...ban } = await api.unblock(id);
      dispatch({ type: 'ban', data: ban });
      return still.length;
    },
  };
};
