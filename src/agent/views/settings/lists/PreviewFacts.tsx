import type { ListPreview } from '../../../../protocol/lists';
import { formatNumber } from '../../../logic/numbers';
import { t } from '../../../texts/texts';
import { ReachLine } from './ReachLine';

interface Props {
  preview: ListPreview;
}

/** Shows what a list has, and whom it would hit. */
export function PreviewFacts({ preview }: Props) {
  const { counts, reach, waits } = preview;
  const words = t().lists;
  return (
    <>
      <p>{words.has(formatNumber(counts.refused + counts.watched))}</p>
      {counts.invalid > 0 && (
        <p class="muted">{words.invalid(formatNumber(counts.invalid))}</p>
      )}
      <ReachLine reach={reach} />
      {waits.length > 0 && <p class="warns">{words.wouldWait}</p>}
    </>
  );
}
