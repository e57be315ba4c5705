import type { BanFilter } from '../../logic/ban-rows';
import { t } from '../../texts/texts';

interface Props {
  filter: BanFilter;
  q: string;
  onFilter: (filter: BanFilter) => void;
  onSearch: (q: string) => void;
}

const FILTERS = ['active', 'ended'] as const;

/** Shows the search box and the choice between active and ended bans. */
export function BansFilter({ filter, q, onFilter, onSearch }: Props) {
  return (
    <div class="filter" role="search">
      <input
        type="search"
        aria-label={t().blocked.search}
        placeholder={t().blocked.search}
        value={q}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <fieldset>
        <legend class="unseen">{t().blocked.show}</legend>
        <div class="segments">
          {FILTERS.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="filter"
                checked={name === filter}
                onChange={() => onFilter(name)}
              />
              <span>{t().blocked[name]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
