import type { Api } from '../api/api';
import { banRows, type BanFilter } from '../logic/ban-rows';
import type { Chats, ChatsEvent } from '../logic/chats-reducer';
import { useBans } from './use-bans';

export interface BanSource {
  api: Api;
  chats: Chats;
  dispatch: (event: ChatsEvent) => void;
}

/** What can be done with a ban. */
export interface BanActs {
  /** Answers how many other bans hold the same. */
  unblock(id: number): Promise<number>;
  retry(id: number): Promise<void>;
}

/** The bans to show as they are now, and what can be done with them. */
export const useBanRows = (
  { api, chats, dispatch }: BanSource,
  filter: BanFilter,
  q: string,
) => {
  const bans = useBans(api, filter, q, chats.connection);
  return {
    bans,
    rows: banRows(bans.rows, chats.bans, filter, q),
    acts: {
      async unblock(id) {
        const { still, ...ban } = await api.unblock(id);
        dispatch({ type: 'answer', data: ban, known: chats.bans });
        return still.length;
      },
      async retry(id) {
        const data = await api.retry(id);
        dispatch({ type: 'answer', data, known: chats.bans });
      },
    } satisfies BanActs,
  };
};
