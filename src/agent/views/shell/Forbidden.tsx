import { Empty } from '../../parts/Empty';
import { t } from '../../texts/texts';

/** Says that an address is not for this person, and not whether it shows anything. */
export function Forbidden() {
  return <Empty title={t().shell.forbidden} heading="h1" />;
}
