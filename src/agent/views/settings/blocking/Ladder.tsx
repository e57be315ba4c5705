import {
  LENGTHS,
  fromLengthValue,
  lengthOptions,
  toLengthValue,
} from '../../../logic/lengths';
import { FieldError } from '../../../parts/FieldError';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import { Panel } from '../page/Panel';
import type { PanelProps } from './blocking-fields';

/** Steps that the gateway takes. */
const MOST_STEPS = 10;

/** Shows how long the blocks of one person last, the first one first. */
export function Ladder({ value, errorOf, onChange }: PanelProps) {
  const { ladder } = value;
  const words = t().blocking.ladder;
  const change = (index: number, length: string | null) =>
    onChange({
      ladder: ladder.map((step, at) => (at === index ? length : step)),
    });
  // A step is longer than the one before it.
  const longer = LENGTHS.slice(LENGTHS.indexOf(ladder.at(-1) ?? null) + 1);
  const mayAdd = ladder.length < MOST_STEPS && ladder.at(-1) !== null;
  return (
    <Panel title={words.title} lead={words.lead}>
      <div class="ladder-steps">
        {ladder.map((step, index) => (
          <SelectField
            // A step is its place: there is nothing else to know it by.
            key={index}
            label={words.step(index + 1, index === ladder.length - 1)}
            value={toLengthValue(step)}
            options={lengthOptions(step)}
            invalid={errorOf(`ladder.${index}`) !== undefined}
            onChoose={(length) => change(index, fromLengthValue(length))}
          />
        ))}
      </div>
      <FieldError message={errorOf('ladder')} />
      <div class="line-acts">
        {mayAdd && (
          <button
            type="button"
            class="plain"
            onClick={() => onChange({ ladder: [...ladder, longer[0] ?? null] })}
          >
            {words.add}
          </button>
        )}
        {ladder.length > 1 && (
          <button
            type="button"
            class="plain"
            onClick={() => onChange({ ladder: ladder.slice(0, -1) })}
          >
            {words.remove}
          </button>
        )}
      </div>
      <p class="muted">{words.forgotten}</p>
    </Panel>
  );
}
