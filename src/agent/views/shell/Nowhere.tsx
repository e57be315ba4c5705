import { Empty } from '../../parts/Empty';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';

/** Says that an address shows nothing. */
export function Nowhere() {
  const { title, lead, back } = t().shell.nowhere;
  return (
    <Empty title={title} heading="h1">
      <p>{lead}</p>
      <a class="button" href={PATHS.chats}>
        {back}
      </a>
    </Empty>
  );
}
