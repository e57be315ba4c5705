import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Ban } from '../../../../protocol/bans';
import type { Job } from '../../../../protocol/jobs';
import { useBanActs } from '../../../hooks/use-ban-acts';
import { useBanPages } from '../../../hooks/use-ban-pages';
import { useDebounced } from '../../../hooks/use-debounced';
import { useHotkey } from '../../../hooks/use-hotkey';
import {
  changeQuery,
  readFilters,
  toBanQuery,
  toBulkFilter,
  type BanListFilters,
} from '../../../logic/ban-list-filters';
import { mayImport } from '../../../logic/may-import';
import { formatNumber } from '../../../logic/numbers';
import { NO_SELECTION, toggleRow } from '../../../logic/selection';
import { Failure } from '../../../parts/Failure';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { JobLine } from '../JobLine';
import { BansTable } from './BansTable';
import { BulkBar } from './BulkBar';
import { describeFilters } from './describe-filters';
import { Filters } from './Filters';
import { NoBans } from './NoBans';
import { useChangedBans } from './use-changed-bans';

/** A pause in typing after which the gateway is asked. */
const TYPING_MS = 150;

/** Shows the blocked visitors: searched, filtered, selected and unblocked. */
export function Blocked() {
  const context = useConsole();
  const { api, me, now, chats, query, site, sites, go, prefer } = context;
  const filters = readFilters(query, site);
  const [typed, setTyped] = useState(filters.q);
  const settled = useDebounced(typed, TYPING_MS);
  const [selection, setSelection] = useState(NO_SELECTION);
  const [job, setJob] = useState<Job>();
  const table = useRef<HTMLTableElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const acts = useBanActs();

  const asked = toBanQuery(filters, now);
  const listed = { ...asked, sort: filters.sort };
  const { list, isOutdated } = useBanPages(api, listed, chats.connection);
  const { pages } = list;
  const counts = pages.counts();
  const total = counts?.total ?? 0;
  const changed = useChangedBans(list.pages);
  const at = (index: number) => changed.present(pages.at(index));

  const change = (
    part: Partial<Record<keyof BanListFilters, string | undefined>>,
  ) => {
    setSelection(NO_SELECTION);
    if ('site' in part && !part.site) prefer({ site: undefined });
    const to = PATHS.blocked + changeQuery(query, part);
    go(to, { replace: 'q' in part });
  };
  useEffect(() => {
    if (settled !== filters.q && settled === typed) change({ q: settled });
  }, [settled]);
  // Back and links change what is searched for, too.
  useEffect(() => setTyped(filters.q), [filters.q]);

  const main = () => table.current?.closest('main');
  useLayoutEffect(() => {
    search.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const scrolls = main();
    const remember = () => {
      // Once another view is there, what scrolls is no longer the list.
      if (scrolls && table.current) list.place.scrollTop = scrolls.scrollTop;
    };
    scrolls?.addEventListener('scroll', remember, { passive: true });
    return () => scrolls?.removeEventListener('scroll', remember);
  }, [list]);

  const mayChange = me.role !== 'viewer';
  const rowActs = {
    ...acts,
    mayChange,
    select: (index: number, toHere: boolean) =>
      mayChange &&
      setSelection((before) =>
        toggleRow(before, index, toHere, {
          idAt: (row) => pages.at(row)?.id,
          loadedIds: () => pages.loaded().map(({ id }) => id),
        }),
      ),
  };
  const count = selection.isAll ? total : selection.ids.size;
  const focusedBan = () => {
    const root = table.current?.getRootNode() as ShadowRoot | undefined;
    const row = root?.activeElement?.closest<HTMLElement>('tr[data-ban]');
    return row ? at(Number(row.dataset['index'])) : undefined;
  };
  useHotkey('u', () => {
    const ban = count === 0 && mayChange && focusedBan();
    if (ban && ban.state === 'active') void acts.unblock(ban);
  });
  useHotkey('c', () => {
    const ban = focusedBan();
    if (ban) go(PATHS.ban(ban.reference));
  });

  const reload = () => {
    changed.forget();
    pages.reload();
  };
  const clear = () => {
    setTyped('');
    prefer({ site: undefined });
    go(PATHS.blocked);
  };
  const error = pages.error();
  const words = t().blocked;
  const loaded = pages.loaded();
  const isEmpty = counts !== undefined && total === 0 && !isOutdated;
  const makers = [...new Set(loaded.map(({ createdBy }) => createdBy.name))];
  const reasons = [...new Set(loaded.map(({ reason }) => reason))]
    .filter((reason) => reason !== '')
    .toSorted();
  const exportUrl = `/v1/bans/export?${new URLSearchParams({ ...listed, format: 'csv' })}`;

  return (
    <div class="blocked">
      <header class="view-head">
        <div>
          <h1>{words.title}</h1>
          {/* Room is kept, so that nothing moves once the numbers are there. */}
          <p class="muted totals">
            {counts && (
              <>
                <b>{formatNumber(total)}</b>{' '}
                {words.totals(
                  filters.state,
                  formatNumber(counts.endingSoon),
                  formatNumber(counts.neverHit),
                )}
              </>
            )}
          </p>
        </div>
        <div class="acts">
          <a class="button" href={PATHS.test}>
            {words.test.link}
          </a>
          {mayImport(me) && (
            <a class="button" href={PATHS.import}>
              {t().importing.link}
            </a>
          )}
          <a class="button" href={exportUrl} download>
            {words.export}
          </a>
        </div>
      </header>
      <div class="tools-line" role="search" aria-label={words.title}>
        <input
          ref={search}
          type="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Filters
          filters={filters}
          reasons={reasons}
          makers={['me', ...makers]}
          sites={sites}
          onChange={change}
        />
      </div>
      {changed.unseen > 0 && (
        <button type="button" class="plain news" onClick={reload}>
          {words.news(changed.unseen)}
        </button>
      )}
      <Failure error={error} onTryAgain={reload} />
      {isEmpty ? (
        <NoBans
          filters={filters}
          filteredBy={describeFilters(filters)}
          onShowAll={() =>
            go(
              PATHS.blocked +
                changeQuery(new URLSearchParams(), {
                  ...{ q: filters.q, state: 'any' },
                }),
            )
          }
          onClear={clear}
        />
      ) : (
        <BansTable
          table={table}
          // A few rows to come, until it is known how many there are.
          count={counts ? total : error ? 0 : FIRST_ROWS}
          at={at}
          place={list.place}
          onLook={(first, last) => counts && pages.need(first, last)}
          isSelected={({ id }) => selection.isAll || selection.ids.has(id)}
          selected={count === 0 ? 'none' : count === total ? 'all' : 'some'}
          onSelectAll={(all) =>
            setSelection({ ...NO_SELECTION, isAll: all && total > 0 })
          }
          onOpen={(ban: Ban) => go(PATHS.ban(ban.reference))}
          isLoading={counts === undefined || isOutdated}
          acts={rowActs}
          now={now}
        />
      )}
      {job && count === 0 && (
        <JobLine
          key={job.id}
          started={job}
          onEnd={reload}
          onClose={() => setJob(undefined)}
        />
      )}
      {count > 0 && (
        <BulkBar
          count={count}
          total={total}
          isAll={selection.isAll}
          sites={sites}
          reasons={reasons}
          exportUrl={selection.isAll ? exportUrl : undefined}
          onSelectAll={() => setSelection({ ...NO_SELECTION, isAll: true })}
          onClear={() => setSelection(NO_SELECTION)}
          onApply={async (action) => {
            const target = selection.isAll
              ? { filter: toBulkFilter(asked) }
              : { ids: [...selection.ids] };
            setJob(await api.blocked.bulk(target, action));
            setSelection(NO_SELECTION);
          }}
        />
      )}
    </div>
  );
}

const FIRST_ROWS = 8;
