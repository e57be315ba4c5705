import { ComboBox } from '../../parts/ComboBox';
import { t } from '../../texts/texts';

interface Props {
  value: string;
  /** What the sites offer. */
  reasons: readonly string[];
  /** Id of what is wrong with it. */
  describedBy?: string | undefined;
  onInput: (reason: string) => void;
}

const MAX_LENGTH = 1000;

/** Shows the reason of a block: one of the site's, or any other. */
export function ReasonBox({ value, reasons, describedBy, onInput }: Props) {
  const texts = t().block;
  return (
    <div class="field">
      <p>
        <b aria-hidden="true">{texts.reason}</b>
      </p>
      <ComboBox
        label={texts.reason}
        name="reason"
        value={value}
        options={reasons}
        showLabel={texts.showReasons}
        maxLength={MAX_LENGTH}
        describedBy={describedBy}
        invalid={describedBy !== undefined}
        onInput={onInput}
      />
    </div>
  );
}
