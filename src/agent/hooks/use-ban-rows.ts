import type { Me } from '../../protocol/people';
import type { Api } from '../api/api';
import { banRows, type BanFilter } from '../logic/ban-rows';
import type { Chats, ChatsEvent } from '../logic/chats-reducer';
import { useBans } from './use-bans';

/** Where a list of bans comes from, and where its changes go to. */
export interface BanSource {
  api: Api;
  me: Me;
  chats: Chats;
  dispatch: (event: ChatsEvent) => void;
}

/** The actions of a row of the bans table. */
export interface BanActs {
  /** Whether the person's role may change bans at all. */
  mayChange: boolean;
  /** Lifts a ban; returns how many other bans still refuse the visitor. */
  unblock(id: number): Promise<number>;
  /** Retries at vendors what failed of a ban. */
  retry(id: number): Promise<void>;
}

/** Loads the bans of a filter and a search; returns their rows and actions. */
export const useBanRows = (
  { api, me, chats, dispatch }: BanSource,
  filter: BanFilter,
  q: string,
) => {
  const bans = useBans(api, filter, q, chats.connection);
  return {
    bans,
    rows: banRows(bans.rows, chats.bans, filter, q),
    acts: {
      mayChange: me.role !== 'viewer',
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
