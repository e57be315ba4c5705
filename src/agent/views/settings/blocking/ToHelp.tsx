import { Field } from '../../../parts/Field';
import { t } from '../../../texts/texts';
import { Chips } from '../page/Chips';
import { Panel } from '../page/Panel';
import type { PanelProps } from './blocking-fields';

interface Props extends PanelProps {
  /** Whether the person sets all of a site, not only reasons and limits. */
  mayAll: boolean;
}

/** Shows for which reasons nobody is blocked and a chat is escalated, and to whom. */
export function ToHelp({ value, errorOf, onChange, mayAll }: Props) {
  const words = t().blocking.help;
  return (
    <Panel title={words.title} lead={words.lead}>
      <Chips
        label={words.add}
        hint={words.hint}
        values={value.protectiveReasons}
        remove={t().blocking.reasons.remove}
        error={errorOf('protectiveReasons')}
        onChange={(protectiveReasons) => onChange({ protectiveReasons })}
      />
      {mayAll && (
        <Field
          label={words.onCall}
          hint={words.onCallHint}
          type="email"
          autocomplete="off"
          value={value.onCall ?? ''}
          error={errorOf('onCall')}
          onInput={(event) =>
            onChange({ onCall: event.currentTarget.value.trim() || null })
          }
        />
      )}
    </Panel>
  );
}
