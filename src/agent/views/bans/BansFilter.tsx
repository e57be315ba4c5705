import type { BanFilter } from '../../logic/ban-rows';
import { BANS } from '../../texts';

interface Props {
  filter: BanFilter;
  q: string;
  onFilter: (filter: BanFilter) => void;
  onSearch: (q: string) => void;
}

const FILTERS = [
  ['active', BANS.active],
  ['ended', BANS.ended],
] as const;

/** Shows the search box and the choice between active and ended bans. */
export function BansFilter({ filter, q, onFilter, onSearch }: Props) {
  return (
    <div class="filter" role="search">
      <input
        type="search"
        aria-label={BANS.search}
        placeholder={BANS.search}
        value={q}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <fieldset>
        <legend class="unseen">{BANS.show}</legend>
        <div class="segments">
          {FILTERS.map(([name, title]) => (
            <label key={name}>
              <input
                type="radio"
                name="filter"
                checked={name === filter}
                onChange={() => onFilter(name)}
              />
              <span>{title}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
