import { EFFECTS, type Effect } from '../../../protocol/effects';
import { useId } from 'preact/hooks';
import { t } from '../../texts/texts';

interface Props {
  value: Effect;
  /** Effects that the person may choose; null: all. */
  allowed: readonly Effect[] | null;
  /** How many sites are concerned. */
  sites: number;
  /** Whether any of their widgets has something besides the chat. */
  hasChannels: boolean;
  onChoose: (effect: Effect) => void;
}

/** Shows the choices of what a block does, with what the chosen one means. */
export function EffectPicker(props: Props) {
  const { value, allowed, sites, hasChannels, onChoose } = props;
  const name = useId();
  const texts = t().block;
  const { refuse, channels, channelsNone, watch } = texts.effectMeans;
  const means = {
    refuse: refuse(sites),
    channels: hasChannels ? channels : channelsNone,
    watch,
  };
  return (
    <fieldset>
      <legend>{texts.effect}</legend>
      <div class="segments">
        {EFFECTS.map((effect) => (
          <label key={effect}>
            <input
              type="radio"
              name={name}
              checked={effect === value}
              disabled={allowed !== null && !allowed.includes(effect)}
              aria-describedby={effect === value ? `${name}-means` : undefined}
              onChange={() => onChoose(effect)}
            />
            <span>{texts.effects[effect]}</span>
          </label>
        ))}
      </div>
      <p id={`${name}-means`} class="muted means">
        {means[value]}
      </p>
    </fieldset>
  );
}
