import { EFFECTS } from '../../../../protocol/effects';
import {
  LENGTHS,
  fromLengthValue,
  lengthOptions,
  toLengthValue,
} from '../../../logic/lengths';
import { FieldError } from '../../../parts/FieldError';
import { Segments } from '../../../parts/Segments';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import { Panel } from '../page/Panel';
import type { PanelProps } from './blocking-fields';

/** Keys that a dialog may have ticked when it opens: none that hits many. */
const KINDS = ['visitor', 'person', 'ip', 'email', 'phone'] as const;

/** Shows what the dialog that blocks somebody starts with. */
export function Defaults({ value, errorOf, onChange }: PanelProps) {
  const { defaults, reasons } = value;
  const words = t().blocking.defaults;
  const change = (part: Partial<typeof defaults>) =>
    onChange({ defaults: { ...defaults, ...part } });
  const offered = ['', ...new Set([...reasons, defaults.reason])];
  return (
    <Panel title={words.title} lead={words.lead}>
      <div class="fields">
        <SelectField
          label={t().block.howLong}
          value={toLengthValue(defaults.for)}
          options={lengthOptions(defaults.for, LENGTHS)}
          onChoose={(length) => change({ for: fromLengthValue(length) })}
        />
        <SelectField
          label={t().block.reason}
          value={defaults.reason}
          options={offered
            .filter((reason, index) => index === 0 || reason !== '')
            .map((reason) => ({
              value: reason,
              text: reason || words.noReason,
            }))}
          invalid={errorOf('defaults.reason') !== undefined}
          onChoose={(reason) => change({ reason })}
        />
      </div>
      <Segments
        label={t().blocked.facts.effect}
        name="default-effect"
        value={defaults.effect}
        options={EFFECTS.map((effect) => ({
          value: effect,
          text: t().blocked.effects[effect],
        }))}
        onChoose={(effect) => change({ effect })}
      />
      <fieldset class="tick-choices">
        <legend>{t().block.what}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={defaults.kinds.includes(kind)}
              onChange={({ currentTarget }) =>
                change({
                  kinds: currentTarget.checked
                    ? [...defaults.kinds, kind]
                    : defaults.kinds.filter((other) => other !== kind),
                })
              }
            />
            {words.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <FieldError message={errorOf('defaults')} />
    </Panel>
  );
}
