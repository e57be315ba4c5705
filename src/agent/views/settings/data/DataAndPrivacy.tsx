import { t } from '../../../texts/texts';
import { PageHead } from '../page/PageHead';
import { ErasePerson } from './ErasePerson';
import { Retention } from './Retention';

/** Shows how long what is kept, and erases one person. */
export function DataAndPrivacy() {
  const words = t().privacy;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <ErasePerson />
      <Retention />
    </>
  );
}
