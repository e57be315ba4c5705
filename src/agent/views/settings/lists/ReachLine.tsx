import type { ListReach } from '../../../../protocol/lists';
import { formatNumber } from '../../../logic/numbers';
import { t } from '../../../texts/texts';

interface Props {
  reach: ListReach;
}

/** Shows whom of the last 30 days a list would hit, in numbers. */
export function ReachLine({ reach: { visitors, signedIn, running } }: Props) {
  const words = t().lists;
  return (
    <p>
      {words.reach(formatNumber(visitors), visitors)}{' '}
      {signedIn > 0 && (
        <span class="warns">{words.signedIn(formatNumber(signedIn))} </span>
      )}
      {running > 0 && (
        <span class="muted">{words.running(formatNumber(running))}</span>
      )}
    </p>
  );
}
