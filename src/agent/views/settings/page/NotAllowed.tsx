import { Empty } from '../../../parts/Empty';
import { t } from '../../../texts/texts';

/** Says that a page is not for this person, and not whether it exists. */
export function NotAllowed() {
  return <Empty title={t().settings.notAllowed} heading="h1" />;
}
