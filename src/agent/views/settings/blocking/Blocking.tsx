import { t } from '../../../texts/texts';
import { SitePage } from '../page/SitePage';
import { BlockingOfSite } from './BlockingOfSite';

/** Shows what agents are offered, what needs two people, and what is limited. */
export function Blocking() {
  const words = t().blocking;
  return (
    <SitePage page="blocking" title={words.title} lead={words.lead}>
      {(site, keep) => (
        <BlockingOfSite key={site.id} site={site} onChange={keep} />
      )}
    </SitePage>
  );
}
