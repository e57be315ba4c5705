import type { Session } from '../../../protocol/sessions';
import type { Approval } from '../../logic/block/approval';
import { sayEnd, type BlockEnd } from '../../logic/block/block-end';
import { sayLonger } from '../../logic/block/meanwhile';
import { t } from '../../texts/texts';

interface Known {
  approval: Approval | undefined;
  /** A block that somebody else made meanwhile. */
  taken: Session['ban'];
}

/** Returns the verb of the button that blocks. */
export const saySubmit = (
  end: BlockEnd,
  { approval, taken }: Known,
  now: number,
): string => {
  if (taken) return sayLonger(taken, end, now);
  if (!approval) return t().block.submit;
  const { submit, submitForGood, submitUntil } = t().block.approval;
  return sayEnd(
    end,
    { length: submit, forGood: submitForGood, until: submitUntil },
    now,
  );
};
