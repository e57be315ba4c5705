import { t } from '../../texts/texts';
import { useConsole } from './console-context';

/** Shows the choice of one site, which holds in every view. */
export function SiteFilter() {
  const { site, sites, prefer } = useConsole();
  if (sites.length < 2) return null;
  const { site: label, allSites } = t().shell;
  return (
    <select
      class="site-filter"
      aria-label={label}
      value={site ?? ''}
      onChange={({ currentTarget }) => {
        const wanted = currentTarget.value;
        // Until it holds: the person may rather stay at what is not saved.
        currentTarget.value = site ?? '';
        prefer({ site: wanted || undefined });
      }}
    >
      <option value="">{allSites}</option>
      {sites.map((id) => (
        <option key={id} value={id}>
          {id}
        </option>
      ))}
    </select>
  );
}
