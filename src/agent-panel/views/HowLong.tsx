import { describeLength } from '../../agent/logic/describe-length';
import { DURATIONS } from '../../agent/logic/durations';
import type { SessionDetail } from '../../protocol/sessions';
import type { Choices } from '../logic/block-choices';
import { p } from '../texts/texts';

interface Props {
  chat: SessionDetail;
  value: Choices['duration'];
  onChoose: (change: Pick<Choices, 'duration'>) => void;
}

const LENGTHS = {
  ...{ hour: '1h', day: '1d', week: '7d', month: '30d' },
  forGood: null,
} as const;

/** Shows the choices for how long a block lasts, and the ladder's step. */
export function HowLong({ chat: { suggested }, value, onChoose }: Props) {
  const words = p().form;
  return (
    <fieldset>
      <legend>
        {words.howLong}{' '}
        {suggested && suggested.earlier.length > 0 && (
          <span class="muted">
            {words.suggested(describeLength(suggested.for))}
          </span>
        )}
      </legend>
      <div class="lengths">
        {DURATIONS.map(({ name, ms }) => (
          <label key={name}>
            <input
              type="radio"
              name="duration"
              checked={ms === value}
              onChange={() => onChoose({ duration: ms })}
            />
            <span>{describeLength(LENGTHS[name])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
