import { useState } from 'preact/hooks';
import { useBanRows } from '../../hooks/use-ban-rows';
import { useDebounced } from '../../hooks/use-debounced';
import type { BanFilter } from '../../logic/ban-rows';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { BansFilter } from './BansFilter';
import { BansTable } from './BansTable';
import { Failure } from '../../parts/Failure';
import { Skeleton } from '../../parts/Skeleton';

const TYPING_MS = 250;

/** Shows the bans with a filter and a search, page by page. */
export function Bans() {
  const { now, ...source } = useConsole();
  const [filter, setFilter] = useState<BanFilter>('active');
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), TYPING_MS);
  const { bans, rows, acts } = useBanRows(source, filter, q);
  const { loading, error, again } = bans.first;

  return (
    <div class="bans">
      <h1>{t().blocked.title}</h1>
      <BansFilter
        filter={filter}
        q={typed}
        onFilter={setFilter}
        onSearch={setTyped}
      />
      <BansTable rows={rows} now={now} acts={acts} />
      {loading && rows.length === 0 && <Skeleton />}
      {!loading && !error && rows.length === 0 && (
        <p class="empty">
          {q ? t().blocked.noMatch(q) : t().blocked.none[filter]}
        </p>
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
          {t().blocked.more}
        </button>
      )}
    </div>
  );
}
