import { DURATIONS, type DurationMs } from '../../logic/durations';
import { DIALOG } from '../../texts';

interface Props {
  value: DurationMs;
  onChoose: (duration: DurationMs) => void;
}

/** Shows the choices for how long a block lasts. */
export function DurationPicker({ value, onChoose }: Props) {
  return (
    <fieldset>
      <legend>{DIALOG.howLong}</legend>
      <div class="segments">
        {DURATIONS.map(({ label, ms }) => (
          <label key={label}>
            <input
              type="radio"
              name="duration"
              checked={ms === value}
              onChange={() => onChoose(ms)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
