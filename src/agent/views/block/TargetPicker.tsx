import type { Session } from '../../../protocol/sessions';
import type { BlockChoices } from '../../logic/block-choices';
import type { NoAddress } from '../../logic/explain-missing-address';
import { t } from '../../texts/texts';

interface Props {
  session: Session;
  choices: BlockChoices;
  noAddress: NoAddress | undefined;
  /** Whether the address is free again before the visitor is. */
  endsEarly: boolean;
  onChoose: (change: Partial<BlockChoices>) => void;
}

/** Shows the check boxes for what to block, each with an explanation. */
export function TargetPicker(props: Props) {
  const { session, choices, noAddress, endsEarly, onChoose } = props;
  const { address, othersAtAddress } = session;
  return (
    <fieldset>
      <legend>{t().block.what}</legend>
      <div class="choice">
        <input
          id="block-visitor"
          type="checkbox"
          checked={choices.visitor}
          aria-describedby="visitor-means"
          onChange={(event) =>
            onChoose({ visitor: event.currentTarget.checked })
          }
        />
        <label for="block-visitor">{t().block.visitor}</label>
        <p id="visitor-means" class="muted">
          {t().block.visitorMeans}
        </p>
      </div>
      <div class="choice">
        <input
          id="block-ip"
          type="checkbox"
          checked={choices.ip && !noAddress}
          disabled={noAddress !== undefined}
          aria-describedby="ip-value ip-means"
          onChange={(event) => onChoose({ ip: event.currentTarget.checked })}
        />
        <div>
          <label for="block-ip">{t().block.ip}</label>{' '}
          <span id="ip-value" class="address">
            {address}
          </span>
        </div>
        {noAddress ? (
          <p id="ip-means" class="muted">
            {t().block.noAddress[noAddress]}
          </p>
        ) : (
          <p id="ip-means" class="warns">
            {t().block.shared}{' '}
            {othersAtAddress > 0 && t().block.others(othersAtAddress)}{' '}
            {endsEarly && t().block.addressEnds}
          </p>
        )}
      </div>
    </fieldset>
  );
}
