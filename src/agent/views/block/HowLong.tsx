import { useId } from 'preact/hooks';
import { endTime, LENGTHS, type BlockEnd } from '../../logic/block/block-end';
import { DAY_MS } from '../../logic/times';
import { t } from '../../texts/texts';

interface Props {
  /** Undefined: none is chosen. */
  value: BlockEnd | undefined;
  now: number;
  /** What is said beside the title, such as which length is suggested. */
  hint?: string | undefined;
  /** Id of what is wrong with it. */
  describedBy?: string | undefined;
  onChoose: (end: BlockEnd) => void;
}

/** Shows the choices for how long a block lasts; by a date of one's own, too. */
export function HowLong({ value, now, hint, describedBy, onChoose }: Props) {
  const name = useId();
  const texts = t().block;
  const until = value && 'until' in value ? value.until : undefined;
  const startDate = () => {
    const end = value && endTime(value, now);
    return { until: end ?? new Date(now + 30 * DAY_MS).toISOString() };
  };
  return (
    <fieldset aria-describedby={describedBy}>
      <legend>
        {texts.howLong}
        {hint && (
          <span class="muted hint-beside" aria-hidden="true">
            {hint}
          </span>
        )}
      </legend>
      {hint && <p class="unseen">{hint}</p>}
      <div class="segments lengths">
        {LENGTHS.map((length) => (
          <label key={length.name}>
            <input
              type="radio"
              name={name}
              checked={value && 'for' in value && value.for === length.for}
              onChange={() => onChoose({ for: length.for })}
            />
            <span>{texts.durations[length.name]}</span>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={name}
            checked={until !== undefined}
            onChange={() => onChoose(startDate())}
          />
          <span>{texts.durations.until}</span>
        </label>
      </div>
      {until !== undefined && (
        <label class="end-time">
          <span class="muted">{texts.untilWhen}</span>
          <input
            type="datetime-local"
            aria-label={texts.untilWhen}
            min={toLocal(new Date(now).toISOString())}
            value={toLocal(until)}
            onInput={(event) => {
              const at = new Date(event.currentTarget.value);
              // While it is typed, it is no date.
              if (!Number.isNaN(at.getTime())) {
                onChoose({ until: at.toISOString() });
              }
            }}
          />
        </label>
      )}
    </fieldset>
  );
}

/** Returns a time as the field has it: by the person's clock, to the minute. */
const toLocal = (iso: string): string => {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 16);
};
