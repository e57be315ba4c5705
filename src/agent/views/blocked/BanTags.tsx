import type { Ban } from '../../../protocol/bans';
import { findVendorName } from '../../../protocol/vendors';
import { t } from '../../texts/texts';

interface Props {
  ban: Pick<Ban, 'effect' | 'toApprove' | 'automatic' | 'vendors'>;
}

/** Shows what of a ban is other than one expects. */
export function BanTags({ ban }: Props) {
  const { effect, toApprove, automatic, vendors = [] } = ban;
  const failed = vendors.find(({ state }) => state === 'failed');
  const tags = t().blocked.tags;
  return (
    <>
      {toApprove && <span class="tag">{tags.waits}</span>}
      {effect === 'watch' && <span class="tag">{tags.watched}</span>}
      {effect === 'channels' && <span class="tag">{tags.chatOnly}</span>}
      {automatic && <span class="tag">{tags.automatic}</span>}
      {failed && (
        <span class="tag" title={failed.why}>
          {tags.notAt(findVendorName(failed.vendor) ?? failed.vendor)}
        </span>
      )}
    </>
  );
}
