import type { ShieldAdmits } from '../../../protocol/admits';
import type { ShieldCounts } from '../../logic/shield';
import { t } from '../../texts/texts';

interface Props {
  /** Undefined while it is counted. */
  counts: ShieldCounts | undefined;
  admits: ShieldAdmits;
  isFailed: boolean;
}

/** Says what a shield would have done in the last hour. */
export function WouldHave({ counts, admits, isFailed }: Props) {
  const texts = t().shield;
  if (!counts) {
    return (
      <p class="would">
        <b>{texts.lastHour}</b> {isFailed ? texts.uncounted : texts.counting}
      </p>
    );
  }
  const { chats, admitted, turnedAway, signedIn } = counts;
  const wereSignedIn = admits === 'nobody' ? signedIn : 0;
  return (
    <p class="would">
      <b>{texts.lastHour}</b>{' '}
      {chats === 0
        ? texts.noneStarted
        : texts.would(admitted, chats, turnedAway)}{' '}
      {turnedAway > 0 &&
        (wereSignedIn ? (
          <span class="warns">{texts.someSignedIn(wereSignedIn)}</span>
        ) : (
          texts.noneSignedIn
        ))}
    </p>
  );
}
