import type { ComponentChildren } from 'preact';
import type { Site } from '../../../../protocol/sites';
import { useChosenSite } from '../../../hooks/use-chosen-site';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import type { SettingsPage } from '../../../routing/routes';
import { PageHead } from './PageHead';
import { SitePick } from './SitePick';

interface Props {
  page: SettingsPage;
  title: string;
  lead: string;
  /** Draws the page of the site that is chosen. */
  children: (site: Site, keep: (site: Site) => void) => ComponentChildren;
}

/** Shows a page that is about one site, with the choice of it. */
export function SitePage({ page, title, lead, children }: Props) {
  const { sites, site, query, keep } = useChosenSite();
  return (
    <>
      <PageHead title={title} lead={lead}>
        {sites && site && <SitePick page={page} sites={sites} site={site} />}
      </PageHead>
      {!sites && !query.error && <Skeleton />}
      <Failure error={query.error} onTryAgain={query.again} />
      {site && children(site, keep)}
    </>
  );
}
