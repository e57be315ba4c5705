import { useState } from 'preact/hooks';
import type { Api } from '../api/api';
import { useBans } from '../hooks/use-bans';
import { useSettled } from '../hooks/use-settled';
import { banRows, type BanFilter } from '../logic/ban-rows';
import type { Chats, ChatsEvent } from '../logic/chats';
import { BANS } from '../texts';
import { BansFilter } from './BansFilter';
import { BansTable } from './BansTable';
import { Failure } from './Failure';
import { Skeleton } from './Skeleton';

interface Props {
  api: Api;
  now: number;
  chats: Chats;
  dispatch: (event: ChatsEvent) => void;
}

const TYPING_MS = 250;

/** Who is blocked, and who was: to look up, and to unblock. */
export function Bans({ api, now, chats, dispatch }: Props) {
  const [filter, setFilter] = useState<BanFilter>('active');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), TYPING_MS);
  const bans = useBans(api, filter, q, chats.connection);
  const rows = banRows(bans.rows, chats.bans, filter, q);
  const { loading, error, again } = bans.first;

  const unblock = async (id: number) => {
    const { still, ...ban } = await api.unblock(id);
    dispatch({ type: 'ban', data: ban });
    return still.length;
  };

  return (
    <main class="bans">
      <BansFilter
        filter={filter}
        q={typed}
        onFilter={setFilter}
        onSearch={setTyped}
      />
      <BansTable rows={rows} now={now} onUnblock={unblock} />
      {loading && rows.length === 0 && <Skeleton />}
      {!loading && !error && rows.length === 0 && (
        <p class="empty">{q ? BANS.noMatch(q) : BANS.none[filter]}</p>
      )}
      <Failure error={error} onTryAgain={again} />
      <Failure error={bans.more.error} />
      {bans.hasMore && (
        <button
          type="button"
          class="more"
          aria-busy={bans.more.pending}
          onClick={bans.loadMore}
        >
          {BANS.more}
        </button>
      )}
    </main>
  );
}
