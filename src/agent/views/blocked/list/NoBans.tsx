import { useState } from 'preact/hooks';
import { useQuery } from '../../../hooks/use-query';
import type { BanListFilters } from '../../../logic/ban-list-filters';
import { mayImport } from '../../../logic/may-import';
import { formatNumber } from '../../../logic/numbers';
import { Empty } from '../../../parts/Empty';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  filters: BanListFilters;
  /** The filters that leave something out, in words. */
  filteredBy: readonly string[];
  onShowAll: () => void;
  onClear: () => void;
}

/** Says why no row is here, and how there will be some. */
export function NoBans({ filters, filteredBy, onShowAll, onClear }: Props) {
  const { api, me } = useConsole();
  const [others, setOthers] = useState(0);
  const { q } = filters;
  const isFiltered = filteredBy.length > 0 || q !== '';
  useQuery(
    async (isCurrent) => {
      if (!filteredBy.length) return setOthers(0);
      const query = { ...(q && { q }), limit: '1', counts: 'true' };
      const { counts } = await api.blocked.list(
        query,
        new AbortController().signal,
      );
      if (isCurrent()) setOthers(counts?.total ?? 0);
    },
    [q, filteredBy.join()],
  );
  const words = t().blocked.empty;
  if (!isFiltered) {
    return (
      <Empty title={words.title}>
        <p>{words.lead}</p>
        {mayImport(me) && (
          <a class="button" href={PATHS.import}>
            {t().importing.title}
          </a>
        )}
      </Empty>
    );
  }
  return (
    <Empty title={q ? words.noMatch(q) : words.none}>
      <p>
        {filteredBy.length > 0 && words.filtered(filteredBy)}{' '}
        {others > 0 && words.others(formatNumber(others), others)}
      </p>
      <p class="choices">
        {others > 0 && (
          <button type="button" onClick={onShowAll}>
            {words.showOthers(formatNumber(others))}
          </button>
        )}
        <button type="button" class="plain" onClick={onClear}>
          {words.clear}
        </button>
      </p>
    </Empty>
  );
}
