import { t } from '../../../texts/texts';
import { Chips } from '../page/Chips';
import { Panel } from '../page/Panel';
import type { PanelProps } from './blocking-fields';

/** Shows what agents are offered as reasons of a block, in this order. */
export function Reasons({ value, errorOf, onChange }: PanelProps) {
  const words = t().blocking.reasons;
  return (
    <Panel title={words.title} lead={words.lead}>
      <Chips
        label={words.add}
        values={value.reasons}
        remove={words.remove}
        error={errorOf('reasons')}
        onChange={(reasons) => onChange({ reasons })}
      />
    </Panel>
  );
}
