import { Field } from '../../../parts/Field';
import { Switch } from '../../../parts/Switch';
import { t } from '../../../texts/texts';
import { Panel } from '../page/Panel';
import { NumberField } from '../page/NumberField';
import type { SiteFields } from './site-fields';

interface Props {
  value: SiteFields;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<SiteFields>) => void;
}

/** Shows what is set once for a site and seldom changed. */
export function MoreOfSite({ value, errorOf, onChange }: Props) {
  const words = t().sites.more;
  return (
    <Panel title={words.title}>
      <Switch
        checked={value.observe}
        hint={words.observeHint}
        onChange={(observe) => onChange({ observe })}
      >
        {words.observe}
      </Switch>
      <Switch
        checked={value.ownList}
        hint={words.ownListHint}
        onChange={(ownList) => onChange({ ownList })}
      >
        {words.ownList}
      </Switch>
      <div class="fields">
        <NumberField
          label={words.gone}
          hint={words.goneUnit}
          value={value.goneChatsEndAfter}
          error={errorOf('goneChatsEndAfter')}
          onChange={(goneChatsEndAfter) => onChange({ goneChatsEndAfter })}
        />
        <NumberField
          label={words.maxAge}
          hint={words.maxAgeUnit}
          value={value.maxAge}
          error={errorOf('maxAge')}
          onChange={(maxAge) => onChange({ maxAge })}
        />
        <Field
          label={words.country}
          hint={words.countryHint}
          autocomplete="off"
          maxLength={20}
          value={value.country ?? ''}
          error={errorOf('country')}
          onInput={(event) =>
            onChange({ country: event.currentTarget.value.trim() || null })
          }
        />
      </div>
    </Panel>
  );
}
