import type { Site } from '../../../../protocol/sites';
import { PATHS, type SettingsPage } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  page: SettingsPage;
  sites: readonly Site[];
  site: Site;
}

/** Shows the choice of the site that a page is about; nothing of a single one. */
export function SitePick({ page, sites, site }: Props) {
  const { go } = useConsole();
  if (sites.length < 2) return null;
  return (
    <select
      aria-label={t().settings.site}
      value={site.id}
      onChange={({ currentTarget }) => {
        const wanted = currentTarget.value;
        // Until it is left: the person may rather stay at what is not saved.
        currentTarget.value = site.id;
        go(PATHS.settingsPage(page, wanted));
      }}
    >
      {sites.map(({ id }) => (
        <option key={id} value={id}>
          {id}
        </option>
      ))}
    </select>
  );
}
