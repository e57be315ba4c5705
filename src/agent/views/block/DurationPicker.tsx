import { DURATIONS, type DurationMs } from '../../logic/durations';
import { t } from '../../texts/texts';

interface Props {
  /** Undefined: none is chosen. */
  value: DurationMs | undefined;
  onChoose: (duration: DurationMs) => void;
}

/** Shows the choices for how long a block lasts. */
export function DurationPicker({ value, onChoose }: Props) {
  return (
    <fieldset>
      <legend>{t().block.howLong}</legend>
      <div class="segments">
        {DURATIONS.map(({ name, ms }) => (
          <label key={name}>
            <input
              type="radio"
              name="duration"
              checked={ms === value}
              onChange={() => onChoose(ms)}
            />
            <span>{t().block.durations[name]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
