import { useState } from 'preact/hooks';
import type { SiteCheck } from '../../../../protocol/site-check';
import type { Site } from '../../../../protocol/sites';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { fieldMessage } from '../../../logic/field-message';
import { Segments } from '../../../parts/Segments';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';
import { SaveBar } from '../save/SaveBar';
import { useDraft } from '../save/use-draft';
import { Installation } from './Installation';
import { MoreOfSite } from './MoreOfSite';
import { Origins } from './Origins';
import { Refused } from './Refused';
import { pickSiteFields, SITE_FIELDS, type SiteFields } from './site-fields';
import { SiteKeys } from './SiteKeys';
import { RemoveSite } from './RemoveSite';

interface Props {
  site: Site;
  /** From where pages asked; undefined until it is known. */
  check: SiteCheck | undefined;
  onChange: (site: Site) => void;
  onRemoved: () => void;
}

/** Shows one site: whether it is installed, its origins, and how it refuses. */
export function OneSite({ site, check, onChange, onRemoved }: Props) {
  const { api } = useConsole();
  const draft = useDraft<SiteFields>(pickSiteFields(site));
  const saving = useAsyncAction();
  const [isRemoving, setRemoving] = useState(false);
  const words = t().sites;
  const { value, change } = draft;
  const errorOf = (field: string) => fieldMessage(saving.error, field);
  return (
    <div class="one-site">
      <Installation
        site={site}
        check={check}
        widget={value.widget}
        onWidget={(widget) => change({ widget })}
        onRemove={() => setRemoving(true)}
      />
      <Origins
        site={site.id}
        saved={site.origins}
        origins={value.origins}
        check={check}
        error={errorOf('origins')}
        onChange={(origins) => change({ origins })}
      />
      <Refused value={value} errorOf={errorOf} onChange={change} />
      <Panel title={words.admits.title} lead={words.admits.lead}>
        <Segments
          label={words.admits.title}
          name="admits"
          value={value.admits}
          options={(['everybody', 'signed-in'] as const).map((one) => ({
            value: one,
            text: words.admits.choices[one],
          }))}
          onChoose={(admits) => change({ admits })}
        />
      </Panel>
      <SiteKeys site={site.id} />
      <MoreOfSite value={value} errorOf={errorOf} onChange={change} />
      <SaveBar
        changes={draft.changed.map((field) => words.fields[field])}
        action={saving}
        isErrorShown={SITE_FIELDS.some((field) => errorOf(field) !== undefined)}
        onSave={async () => {
          onChange(await api.siteSettings.put(site.id, draft.changes));
          draft.discard();
        }}
        onDiscard={draft.discard}
      />
      {isRemoving && (
        <RemoveSite
          site={site.id}
          onRemoved={onRemoved}
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  );
}
