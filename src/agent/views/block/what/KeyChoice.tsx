import { findVendorName } from '../../../../protocol/vendors';
import type { Reach } from '../../../hooks/use-reach';
import { mayBlockBy, type ChatKey } from '../../../logic/block/chat-keys';
import { findObstacle } from '../../../logic/block/reach';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { sayObstacle } from '../describe-reach';
import type { PlacedError } from '../FieldError';
import { ChoiceRow } from './ChoiceRow';
import { firstCounts, ReachLine } from './ReachLine';

interface Props {
  chatKey: ChatKey;
  reach: Reach;
  checked: boolean;
  /** Whether it is blocked with the visitor, as it is proven to be theirs. */
  isWithVisitor: boolean;
  error: PlacedError | undefined;
  onTick: (isTicked: boolean) => void;
}

/** Shows an email, its domain, a phone number or an account that can be blocked. */
export function KeyChoice(props: Props) {
  const { chatKey, reach, checked, isWithVisitor } = props;
  const { me } = useConsole();
  const { row, kind, value, isProven } = chatKey;
  const texts = t().block;
  const known = reach.rows.get(row);
  const isOwner = me.role === 'owner';
  const obstacle = known && findObstacle(known, isOwner);
  const counts = firstCounts(known);
  const doubt = known?.refusals.some(({ code }) => code === 'unconfirmed');
  const label =
    row === 'account'
      ? findVendorName(kind)
        ? texts.account(kind)
        : texts.accountName
      : texts[row];
  const why =
    value === undefined
      ? texts.none[row]
      : !mayBlockBy(me, kind)
        ? texts.notYours
        : obstacle && sayObstacle(obstacle, false);
  const meaning =
    row === 'account'
      ? texts.proven
      : isProven
        ? row === 'domain'
          ? texts.domainMeans
          : texts.proven
        : texts.said[row];
  const isCounted = !isProven || row === 'domain';

  return (
    <ChoiceRow
      row={row}
      label={label}
      value={value}
      checked={!why && (checked || isWithVisitor)}
      disabled={why !== undefined || isWithVisitor}
      error={props.error}
      onTick={props.onTick}
      means={
        why ??
        (isWithVisitor ? (
          texts.withVisitor
        ) : (
          <>
            {doubt ? (
              <span class="warns">{texts.doubts.domainOwner}</span>
            ) : (
              meaning
            )}
            {isCounted && (
              <>
                {' · '}
                <ReachLine
                  counts={counts}
                  isOwn
                  isFailed={reach.query.error !== undefined}
                />
              </>
            )}
          </>
        ))
      }
    />
  );
}
