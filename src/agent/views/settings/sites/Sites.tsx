import { useState } from 'preact/hooks';
import { useChosenSite } from '../../../hooks/use-chosen-site';
import { Empty } from '../../../parts/Empty';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { PageHead } from '../page/PageHead';
import { AddSiteDialog } from './AddSiteDialog';
import { OneSite } from './OneSite';
import { SiteList } from './SiteList';
import { useChecks } from './use-checks';

/** Shows the sites, and the one that is chosen with all that is set for it. */
export function Sites() {
  const { me, go, now, reloadSites } = useConsole();
  const { sites, site, query, keep, drop } = useChosenSite();
  const [isAdding, setAdding] = useState(false);
  const checks = useChecks(sites, site?.id, now);
  const words = t().sites;
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        {me.sites === null && (
          <button type="button" onClick={() => setAdding(true)}>
            {words.add.open}
          </button>
        )}
      </PageHead>
      {!sites && !query.error && <Skeleton />}
      <Failure error={query.error} onTryAgain={query.again} />
      {sites && !site && <Empty title={words.none} />}
      {sites && site && (
        <div class="sites">
          <SiteList sites={sites} current={site.id} checks={checks} />
          <OneSite
            key={site.id}
            site={site}
            check={checks.get(site.id)}
            onChange={keep}
            onRemoved={() => {
              drop(site.id);
              reloadSites();
              go(PATHS.settingsPage('sites'), { replace: true });
            }}
          />
        </div>
      )}
      {isAdding && (
        <AddSiteDialog
          taken={(sites ?? []).map(({ id }) => id)}
          onAdded={(added) => {
            keep(added);
            reloadSites();
            go(PATHS.settingsPage('sites', added.id));
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
