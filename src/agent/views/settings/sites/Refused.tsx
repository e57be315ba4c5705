import { WHEN_REFUSED } from '../../../../protocol/site-settings';
import { Field } from '../../../parts/Field';
import { Segments } from '../../../parts/Segments';
import { Switch } from '../../../parts/Switch';
import { t } from '../../../texts/texts';
import { Panel } from '../page/Panel';
import type { SiteFields } from './site-fields';

interface Props {
  value: SiteFields;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<SiteFields>) => void;
}

/** Shows what a refused visitor gets, and what they are told and may do. */
export function Refused({ value, errorOf, onChange }: Props) {
  const words = t().sites.refused;
  return (
    <Panel title={words.title} lead={words.leads[value.whenRefused]}>
      <Segments
        label={words.title}
        name="when-refused"
        value={value.whenRefused}
        options={WHEN_REFUSED.map((one) => ({
          value: one,
          text: words.choices[one],
        }))}
        onChoose={(whenRefused) => onChange({ whenRefused })}
      />
      {value.whenRefused === 'notice' && (
        <>
          <Switch
            checked={value.appeals}
            hint={words.appealsHint}
            onChange={(appeals) => onChange({ appeals })}
          >
            {words.appeals}
          </Switch>
          <Switch
            checked={value.statement}
            hint={words.statementHint}
            onChange={(statement) => onChange({ statement })}
          >
            {words.statement}
          </Switch>
          {value.statement && (
            <Field
              label={words.rules}
              hint={t().settings.optional}
              type="url"
              placeholder={t().settings.addressStart}
              autocomplete="off"
              value={value.rules ?? ''}
              error={errorOf('rules')}
              onInput={(event) =>
                onChange({ rules: event.currentTarget.value.trim() || null })
              }
            />
          )}
        </>
      )}
    </Panel>
  );
}
