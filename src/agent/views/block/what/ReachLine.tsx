import type { RowReach } from '../../../logic/block/reach';
import { t } from '../../../texts/texts';
import { describeReach } from '../describe-reach';

interface Props {
  /** Undefined while it is counted. */
  counts: Parameters<typeof describeReach>[0] | undefined;
  /** Whether the chat's visitor is one of them. */
  isOwn: boolean;
  isFailed: boolean;
}

/** Shows whom a key would concern, in numbers. */
export function ReachLine({ counts, isOwn, isFailed }: Props) {
  const texts = t().block;
  if (!counts) return <>{isFailed ? texts.uncounted : texts.counting}</>;
  const { text, warning, more } = describeReach(counts, isOwn);
  return (
    <>
      {text}
      {warning && (
        <>
          {': '}
          <b class="warns">{warning}</b>
        </>
      )}
      {more && ` · ${more}`}
    </>
  );
}

/** Returns the numbers of a row that is of one key. */
export const firstCounts = (
  reach: RowReach | undefined,
): RowReach['keys'][number] | undefined => reach?.keys[0];
