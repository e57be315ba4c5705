import { t } from '../../../texts/texts';
import { SitePage } from '../page/SitePage';
import { TextsOfSite } from './TextsOfSite';

/** Shows what refused visitors of a site read, in each language. */
export function VisitorTexts() {
  const words = t().visitorTexts;
  return (
    <SitePage page="texts" title={words.title} lead={words.lead}>
      {(site, keep) => (
        <TextsOfSite key={site.id} site={site} onChange={keep} />
      )}
    </SitePage>
  );
}
